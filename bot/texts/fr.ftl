# Dates. Les quatre motifs sont les signes du CLDR : EEEE jour de la semaine, d jour, MMMM mois, y année.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-range = { $first } – { $last }
date-hour = { $date }, { $hour } { $place }
date-hour-alone = { $hour } { $place }
date-both = { $there } · { $here }

# Ce que sont les activités.
kind-seminar = Séminaire
kind-workshop = Atelier
kind-training = Formation
kind-ojt = Formation en cours d’emploi
kind-meeting = Réunion
kind-forum = Forum
kind-assessment = Évaluation des besoins
kind-mission = Mission
kind-visit = Visite
kind-joint = Activité conjointe
kind-webinar = Webinaire
kind-deadline = Échéance

# L’état d’une activité, d’une proposition dans un groupe et d’une personne dans une activité.
state-proposed = Proposée
state-published = Publiée
state-postponed = Reportée
state-cancelled = Annulée
state-held = Terminée
decision-waiting = En attente d’approbation
decision-approved = Approuvée
decision-refused = Refusée
standing-registered = Inscription confirmée
standing-awaiting-endorsement = En attente d’approbation par le point focal
standing-waiting-list = Sur liste d’attente
standing-offered = Une place vous est proposée
standing-declined = Déclinée
standing-withdrawn = Retirée
standing-attended = A participé
standing-no-show = Absence

wayin-open = Ouverte à tous : un seul geste
wayin-endorsed = Avec l’accord de votre point focal
wayin-nominated = Sur désignation de votre État
wayin-invited = Sur invitation

role-observer = Observateur
role-member = Membre
role-partner = Partenaire
role-alternate = Suppléant
role-focal-point = Point focal
role-coordinator = Coordonnateur
role-regional-officer = Responsable régional
role-admin = Administrateur

platform-slack = Slack
platform-telegram = Telegram

language-en = anglais
language-fr = français
language-es = espagnol
language-ar = arabe
language-ru = russe
language-zh = chinois
language-pt = portugais

deadline-start = Début
deadline-nomination = Clôture des désignations

# La vie d’un message et d’un rappel.
life-waiting = En attente d’envoi
life-claimed = En cours d’envoi
life-sent = Envoyé
life-failed = Non remis
life-skipped = Écarté
life-unknown = Remise incertaine
rung-planned = Prévu
rung-sent = Envoyé
rung-moved = Remplacé, les dates ayant changé
rung-missed = Manqué
rung-skipped = Écarté

# Pourquoi un rappel ou un message n’est pas parti, ou attend.
reason-past = son heure était passée quand il a été prévu
reason-cancelled = l’activité est annulée
reason-postponed = l’activité est reportée
reason-held = l’activité est terminée
reason-proposed = l’activité n’est pas approuvée
reason-moved = les dates ont changé
reason-superseded = un rappel plus récent de la même échéance est parti à sa place
reason-late = le robot était arrêté, et l’échéance est passée
reason-channel-gone = le canal n’est plus rattaché
reason-quiet = retenu jusqu’aux heures d’ouverture du groupe
reason-withdrawn = il a été repris avant son départ
reason-not-reachable = la personne n’a pas encore écrit au robot
reason-platform-off = sa plateforme n’est pas connectée
reason-interrupted = le robot s’est arrêté entre l’envoi et l’enregistrement de la réponse

# Rappels.
reminder-title = Rappels du { $date }
reminder-start = Début : { $when }
reminder-nomination = Clôture des désignations : { $when }
reminder-where = { $where }
reminder-hidden = { $code } : à ouvrir en privé
reminder-more =
    { $count ->
        [one] Et un autre : demandez « upcoming ».
       *[other] Et { $count } autres : demandez « upcoming ».
    }
reminders-missed-title =
    { $count ->
        [one] Un rappel a été manqué
       *[other] { $count } rappels ont été manqués
    }
reminders-missed-why = Liaison était arrêté à l’heure prévue, et les échéances sont passées depuis. Rien n’a été envoyé.
reminders-missed-line = { $deadline } : { $end } · { $channel }
reminders-missed-next = Si le canal doit encore le savoir, écrivez-lui avec « announce ».

# Un message qui ne peut pas être montré dans un canal.
pointer-title = Un avis pour ce groupe
pointer-text = Son marquage dépasse ce qui peut être montré ici. Les personnes habilitées peuvent le lire en privé.

# Ce que les coordonnateurs apprennent des messages qui ne sont pas arrivés.
outbox-unreachable-title = { $channel } n’est plus joignable
outbox-unreachable-text = { $platform } a répondu « { $reason } ». Le canal est détaché de { $group } : plus rien n’y est envoyé.
outbox-unreachable-next = Ajoutez de nouveau le robot au canal et envoyez-y « bind ».
outbox-failed-title = Un message pour { $channel } n’a pas été remis
outbox-failed-text = { $platform } a répondu « { $reason } ». Il n’y aura pas d’autre essai.
outbox-unknown-title = Un message pour { $channel } n’est peut-être pas arrivé
outbox-unknown-text = La réponse de { $platform } manque ({ $reason }). Pour ne pas le dire deux fois, le message n’est pas répété. Veuillez regarder dans le canal.
outbox-about = Objet : { $subject }
