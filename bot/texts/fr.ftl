# Dates. Les quatre motifs sont les signes du CLDR : EEEE jour de la semaine, d jour, MMMM mois, y année.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-first-day = '1er'
date-range = { $first } – { $last }
date-hour = { $date }, { $hour } { $place }
date-hours = { $first }–{ $last }
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
decision-recalled = Rappelée
standing-registered = Inscription confirmée
standing-awaiting-endorsement = En attente de l’aval du point focal
standing-waiting-list = Sur liste d’attente
standing-offered = Une place vous est proposée
standing-declined = Place déclinée
standing-withdrawn = Inscription retirée
standing-attended = Participation confirmée
standing-no-show = Absence

wayin-open = Ouverte à tous, en un geste
wayin-endorsed = Avec l’aval de votre point focal
wayin-nominated = Sur désignation de votre État
wayin-invited = Sur invitation

role-observer = Observation
role-member = Membre
role-partner = Partenaire
role-alternate = Suppléance
role-focal-point = Point focal
role-coordinator = Coordination
role-regional-officer = Bureau régional
role-admin = Administration

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
rung-moved = Remplacé : les dates ont changé
rung-missed = Manqué
rung-skipped = Écarté

# Pourquoi un rappel ou un message n’est pas parti, ou attend.
reason-past = l’heure était déjà passée quand il a été prévu
reason-cancelled = l’activité est annulée
reason-postponed = l’activité est reportée
reason-held = l’activité est terminée
reason-proposed = l’activité n’est pas approuvée
reason-moved = les dates ont changé
reason-superseded = un rappel plus récent de la même échéance est parti à sa place
reason-late = le bot était arrêté, et l’échéance est passée
reason-channel-gone = le canal n’est plus rattaché
reason-quiet = retenu jusqu’aux heures d’ouverture du groupe
reason-withdrawn = il a été retiré avant son départ
reason-not-reachable = la personne n’a pas encore écrit au bot
reason-platform-off = sa plateforme n’est pas connectée
reason-interrupted = le bot s’est arrêté entre l’envoi et l’enregistrement de la réponse
reason-not-there = recherché, et certainement absent
reason-recalled = l’annonce a été rappelée
reason-out-of-reach = Liaison ne connaît pas son emplacement
reason-over = l’annonce n’est plus d’actualité
reason-replaced = un avis plus récent dit ce qu’il en est
reason-passed = son heure est passée
cause-absent = Liaison n’est plus dans ce canal
cause-rights = Liaison n’a pas le droit d’y publier
cause-archived = le canal est archivé
cause-deleted = le canal a été supprimé
cause-topic-closed = son sujet est fermé
cause-topic-gone = son sujet a été supprimé
cause-unfit = la plateforme n’a pas accepté sa forme ; prévenez votre administrateur
cause-silent = la réponse de la plateforme s’est perdue en route
cause-down = la plateforme était injoignable
cause-busy = la plateforme demande d’attendre
cause-token = la plateforme refuse l’accès de Liaison ; votre administrateur doit le renouveler
cause-fixed = la plateforme ne permet plus de le modifier ni de le supprimer
cause-gone = le message n’y est plus
cause-other = la plateforme répond « { $reason } »

# Rappels.
reminder-title = Rappels du { $date }
reminder-start =
    { $days ->
        [0] Commence aujourd’hui
        [1] Commence demain
       *[other] Commence dans { $days } jours
    } : { $when }
reminder-nomination =
    { $days ->
        [0] Clôture des désignations aujourd’hui
        [1] Clôture des désignations demain
       *[other] Clôture des désignations dans { $days } jours
    } : { $when }
reminder-start-soon = Commence bientôt : { $when }
reminder-nomination-soon = Clôture des désignations, bientôt : { $when }
reminder-hidden = { $code } : à ouvrir en privé
reminder-more =
    { $count ->
        [one] Et un autre : demandez « à venir ».
       *[other] Et { $count } autres : demandez « à venir ».
    }
reminders-missed-title =
    { $count ->
        [one] Un rappel a été manqué
       *[other] { $count } rappels ont été manqués
    }
reminders-missed-why = Liaison était arrêté à l’heure prévue, et les échéances sont passées depuis. Rien n’a été envoyé.
reminders-missed-line = { $deadline } : { $end } · { $channel }
reminders-missed-next = Si le canal doit encore le savoir, écrivez-lui avec « annoncer ».

# Un message qui ne peut pas être montré dans un canal.
pointer-title = Un avis pour ce groupe
pointer-text = Son marquage dépasse ce qui peut être montré ici. Les personnes habilitées peuvent le lire en privé.

# Ce que la coordination apprend des messages qui ne sont pas arrivés.
outbox-unreachable-title = { $channel } n’est plus joignable
outbox-unchanged-title = Une modification n’est pas arrivée dans { $channel }
outbox-unchanged-text = Raison : { $why }. L’ancien texte y figure toujours.
outbox-still-there-title = Un message n’a pas pu être retiré de { $channel }
outbox-still-there-text = Raison : { $why }. Il y figure toujours : veuillez le supprimer vous-même.
outbox-unknown-how = S’il n’y est pas : « Renvoyer » le publie encore une fois (s’il était arrivé malgré tout, il y figure deux fois). S’il y est : « Il est arrivé » le compte comme envoyé, et une modification ultérieure ne l’atteindra pas.
outbox-unreachable-text = { $platform } : { $why }. Le canal est détaché du groupe { $group } : plus rien n’y est envoyé.
mend-absent = Ajoutez-y de nouveau Liaison, puis touchez « Rattacher de nouveau ».
mend-rights = Autorisez Liaison à y publier, puis touchez « Rattacher de nouveau ».
mend-archived = Désarchivez le canal, vérifiez que Liaison y est, puis touchez « Rattacher de nouveau ».
mend-topic-closed = Rouvrez le sujet, puis touchez « Rattacher de nouveau ».
mend-elsewhere = Rattachez un autre endroit : écrivez-y « bind ».
mend-other = Voyez sur place ce qui ne va pas, puis touchez « Rattacher de nouveau ».
outbox-failed-title = Un message pour { $channel } n’a pas été remis
outbox-failed-text = Raison : { $why }. Il n’y aura pas d’autre essai automatique.
outbox-unknown-title = Un message pour { $channel } n’est peut-être pas arrivé
outbox-unknown-text = On ne le sait pas encore : { $why }. Pour éviter un doublon, il n’est pas renvoyé. Veuillez regarder dans le canal.
lost-title =
    { $code }, { $group } : { $count ->
        [one] { $count } canal demande votre attention
       *[other] { $count } canaux demandent votre attention
    }
lost-unbound = il est détaché
outbox-about = Objet : { $subject }

# What admins hear when a platform refuses the program itself.
outage-title = { $platform } refuse les messages de Liaison
outage-token-slack = Son jeton a été révoqué ou a expiré. Comparez SLACK_BOT_TOKEN et SLACK_APP_TOKEN avec la page de l’application, ou réinstallez-la ; puis redémarrez Liaison.
outage-token-telegram = Son jeton n’est plus valable. Demandez-le à @BotFather, inscrivez-le dans TELEGRAM_BOT_TOKEN et redémarrez Liaison.
outage-scope = Il manque une autorisation à l’application. Réinstallez-la avec ce qu’affiche « liaison manifest slack ».
outage-waits = Rien n’est perdu : ce qui est destiné à { $platform } attend que tout fonctionne de nouveau.
outage-over = { $platform } accepte de nouveau les messages de Liaison. Ce qui attendait est en cours d’envoi.

## What people do

ask-title = Titre
ask-when = Quand ?
ask-where = Où ?
ask-groups = Groupes
ask-kind = Type
ask-way-in = Mode d’inscription
ask-reference = Référence officielle
ask-seats = Places
ask-deadline = Clôture des désignations
ask-languages = Langues
ask-states = États invités
ask-marking = Marquage
ask-organiser = Organisateur
ask-partners = Partenaires
ask-text = Texte
ask-text-fr = Texte en français
ask-text-ar = Texte en arabe
ask-link = Lien
ask-source = Source
ask-at = Envoyer le
ask-anyway = Pourquoi ne peut-elle pas attendre ?
ask-until = Valable jusqu’au
ask-ack = Accusé de réception
ask-letter = Lettre aux États
ask-about = À propos de quelle activité ?
ask-reason = Motif
ask-full-name = Votre nom complet
ask-state = Votre État
ask-organisation = Votre organisme
ask-your-words = Votre message
ask-role = Quel rôle ?
ask-place = Pour quel groupe ou quel État ?
hint-title = Par exemple : Séminaire sur le contrôle qualité
hint-when = Par exemple : 16-18 avril 2027 09:00, ou avril 2027
hint-where = Par exemple : Tachkent, Ouzbékistan. Ou : en ligne https://…
hint-groups = Par exemple : casp-mid; ecowas
hint-kind = Séminaire, atelier, formation, réunion …
hint-way-in = Ouverte, avec aval, sur désignation ou sur invitation
hint-reference = Par exemple : ENAVSECG/11
hint-seats = Un nombre ; laissez vide si les places ne sont pas comptées
hint-deadline = Par exemple : 28 février 2027 17:00
hint-languages = Par exemple : français; anglais
hint-states = Par exemple : KEN; UGA. Laissez vide pour inviter tous les États des groupes
hint-state = Par exemple : Kenya, ou KEN
hint-marking = TLP:CLEAR, GREEN, AMBER ou AMBER+STRICT
hint-organiser = Qui l’organise
hint-partners = Séparés par des points-virgules
hint-text = 2 800 caractères au plus ; jamais de constats d’audit ni de documents restreints
hint-link = Une adresse qui commence par https://
hint-source = Où cela est écrit
hint-at = Par exemple : 3 mars 2027 09:00. Laissez vide pour envoyer maintenant
hint-anyway = Elle part alors aussi la nuit et le week-end ; le motif est conservé
hint-until = Par exemple : 30 avril 2027
hint-ack = Oui, ou la date limite pour les États, par exemple : 30 avril 2027 17:00. Un jour seul vaut jusqu’à sa fin, à l’heure du secrétariat du groupe
hint-letter = Sa référence, par exemple : AS 8/1.10-27/14
hint-about = Un code, par exemple SEM-12
hint-place = Par exemple : casp-mid, ou KEN
when-needed = Les dates manquent. Écrivez un jour, un mois ou une année.
where-needed = Le lieu manque. Écrivez une ville et un État, ou « en ligne » et le lien.
groups-needed = Les groupes manquent. Écrivez-en au moins un.
text-needed = Le texte manque. Écrivez au moins une ligne.
until-needed = Jusqu’à quand est-ce valable ? Écrivez une date, ou « quand » pour une formation datée.
about-proposed = { $code } n’est pas encore approuvée ; rien n’a été enregistré. Annoncez-la une fois approuvée.
announce-no-channel = Aucun canal n’est rattaché à { $groups } : personne ne la recevrait ; rien n’a été enregistré. Rattachez d’abord un canal, ou nommez un autre groupe.
at-past = { $when } est déjà passé (là-bas, maintenant : { $now }). Écrivez une heure à venir, ou laissez vide pour envoyer maintenant.
at-after-until = Elle partirait le { $at } et n’est valable que jusqu’au { $until }. Avancez l’heure d’envoi.
share-over = { $code } était valable jusqu’au { $until } ; rien n’a été publié. Refusez-la, ou demandez-en une nouvelle à son auteur.
share-reply-over = Les États devaient accuser réception de l’annonce { $code } au plus tard le { $reply } ; rien n’a été publié. Refusez-la, ou demandez-en une nouvelle à son auteur.
ack-unreadable = « { $typed } » ne dit ni oui ni un jour ; rien n’a été enregistré. Écrivez par exemple : oui, ou : 30 avril 2027 17:00.
ack-no-day = « { $typed } » n’indique pas jusqu’à quel jour les États peuvent répondre ; rien n’a été enregistré. Écrivez par exemple : 30 avril 2027 17:00.
ack-after-until = Les États pourraient accuser réception jusqu’au { $reply }, mais l’annonce ne vaut que jusqu’au { $until }. Écrivez un jour plus tôt, ou repoussez « jusqu’au ».
ack-before-at = Les États devraient accuser réception au plus tard le { $reply }, alors que l’annonce ne part que le { $at }. Écrivez un jour plus tard.
letter-too-long = La référence de la lettre compte { $count } caractères, pour { $most } au plus. Rien n’a été enregistré. Donnez seulement sa référence.
name-needed = Votre nom manque. Écrivez-le comme sur une lettre officielle.
state-needed = Votre État manque. Écrivez son nom ou son code, par exemple KEN.
organisation-needed = Votre organisme manque. Écrivez où vous travaillez.
reason-needed = Le motif manque. Il sera lu par tous.
deadline-after-start = Les désignations seraient closes ({ $deadline }) après le début ({ $when }). Écrivez un jour plus tôt.
marking-clear = TLP:CLEAR
marking-green = TLP:GREEN
marking-amber = TLP:AMBER
marking-amber-strict = TLP:AMBER+STRICT
marking-red = Le marquage TLP:RED ne passe jamais par ce bot ; rien n’a été enregistré. Prévenez directement les personnes concernées.
marking-unknown = « { $typed } » n’est pas un marquage. Écrivez TLP:CLEAR, GREEN, AMBER ou AMBER+STRICT.
decide-not-yours = { $code } attend la coordination d’un autre groupe ; rien n’a été décidé.
decide-done = La décision sur { $code } est déjà prise dans vos groupes ; rien n’a été modifié.
decide-over = { $code } a été retirée ou annulée ; il n’y a rien à décider.
already-approved = { $code } est déjà approuvée pour { $group } par { $name }, { $at } ; rien n’a été modifié.
already-refused = { $code } est déjà refusée pour { $group } par { $name }, { $at } ; rien n’a été modifié.
already-recalled = { $code } a été rappelée dans { $group } ; rien n’a été modifié.
stop-not-yours = Seule la personne qui l’a envoyée, ou la coordination de tous ses groupes, peut arrêter { $code } ; l’envoi continue.
stop-too-late =
    { $code } est déjà partie vers { $count ->
        [one] { $count } canal
        *[other] { $count } canaux
    } ; rien n’a été arrêté.
stop-done = { $code } est déjà arrêtée ; rien de plus n’a été fait.
recall-form = Rappeler une annonce
ask-recall-reason = Pourquoi est-elle rappelée ?
recall-read-back = Rappeler cette annonce ?
recall-reaches = Elle est retirée de { $channels ->
        [one] { $channels } canal.
       *[other] { $channels } canaux.
    }
recall-kept = Elle ne partira pas vers { $channels ->
        [one] { $channels } canal où elle attend encore.
       *[other] { $channels } canaux où elle attend encore.
    }
recall-stays = Elle reste dans { $groups } : seule la personne qui l’a envoyée ou leur coordination peut l’y rappeler.
recall-how = Elle est supprimée. Là où ce n’est plus possible (Telegram : après 48 heures), seul son titre reste, barré.
recalled-why = Raison : { $reason }
recall-saved = { $code } est rappelée : retrait en cours dans { $channels ->
        [one] { $channels } canal
       *[other] { $channels } canaux
    }
recall-kept-back = { $code } est rappelée avant que quiconque l’y ait lue
recalled-by = { $name } a rappelé { $code }
recall-done = { $code } est déjà rappelée ; rien de plus n’a été fait.
recall-nothing = Dans vos groupes, rien de l’annonce { $code } n’est publié ni en attente ; rien n’a été fait.
recall-not-yours = Seule la personne qui l’a envoyée, ou la coordination d’un groupe qui l’a reçue, peut rappeler { $code } ; elle reste.
amend-form = Modifier une annonce
amend-not-yours = Seules les personnes qui coordonnent tous les groupes de l’annonce { $code } peuvent la modifier (avant son approbation, aussi la personne qui l’a envoyée) ; rien n’a été modifié.
amend-ended = { $code } n’est pas modifiée : { $why }.
amend-same = C’est déjà ce que dit { $code } ; rien n’a été modifié.
amend-before-reply = Les États peuvent en accuser réception jusqu’au { $reply } : l’annonce doit rester d’actualité jusque-là. Repoussez « jusqu’au ».
amend-reaches =
    Modifiée dans { $channels ->
        [one] { $channels } canal
        *[other] { $channels } canaux
    }, sans notification.
amend-done =
    { $code } est en cours de modification dans { $channels ->
        [one] { $channels } canal
        *[other] { $channels } canaux
    }
ask-text-in = Texte en { $language }
stopped =
    { $code } est arrêtée : retenue pour { $kept ->
        [one] { $kept } canal
        *[other] { $kept } canaux
    }, déjà partie vers { $gone }.
reason-stopped = l’envoi a été arrêté
code-unknown = Je ne trouve pas « { $code } » parmi ce que vous pouvez voir ; rien n’a été fait. Cherchez-le dans la liste.
code-unknown-stranger = Je ne trouve pas « { $code } » parmi ce que vous pouvez voir ; rien n’a été fait. { stranger }
code-needed = Laquelle ? Rien n’a encore été fait. Écrivez son code, par exemple SEM-12.
announce-form = Annonce
share-form = Annonce de formation
register-form = Proposer une activité
edit-form = Modifier une activité
postpone-form = Reporter
cancel-form = Annuler une activité
join-form = S’inscrire
ask-form = Poser une question
claim-form = J’exerce un rôle
button-send = Envoyer
button-upcoming = À venir
button-help = Aide
button-change = Modifier
button-drop = Abandonner
button-as-meant = Oui, c’est cela
button-leave-out = Laisser de côté
button-more = Ajouter…
button-back = Retour
button-keep = Garder
button-skip = Passer
button-review = Relire
button-go-on = Reprendre le brouillon
button-save = Enregistrer
button-submit = Soumettre
button-cancel-it = Annuler l’activité
button-keep-it = Garder l’activité
button-show = { $code }
button-give = Donner le rôle
button-take = Retirer les rôles
button-join = S’inscrire
button-leave = Me désinscrire
button-answer = Répondre
button-copy = Copier une précédente
button-copy-this = Copier { $code }
button-propose = Proposer une activité
button-import = Importer un programme
button-files = Fichiers ({ $count })
button-import-it = Importer
button-announce-this = Annoncer ceci
button-help-all = Toutes les commandes
button-ask = Poser une question
button-mine = Mes activités
button-pending = À décider
button-claim = J’exerce un rôle
button-earlier = ◀ Précédentes
button-later = Suivantes ▶
button-newer = ◀ Plus récent
button-older = Plus ancien ▶
button-approve = Approuver
button-refuse = Refuser
button-say-why = Donner le motif
button-take-back = Retirer
button-edit = Modifier
button-stop = Arrêter
button-anyway = Envoyer quand même
button-deliveries = Envois
button-ack = Accuser réception
button-ack-code = Accuser réception : { $code }
button-unack = Annuler mon accusé
button-acks = Accusés de réception
button-remind-silent = Relancer les États silencieux
button-remind = Relancer
button-focal-point = Je suis le point focal
button-retry = Réessayer ce qui a échoué
button-try-again = Réessayer
button-decide = Décider
button-for = { $label } : { $channel }
button-send-again = Renvoyer
button-it-arrived = Il est arrivé
button-gone = Il n’y est plus
button-recall = Rappeler
button-leave-it = La laisser
button-post-current = Les publier ici
button-bind = Rattacher de nouveau
button-previous = ◀ Précédents
button-next = Suivants ▶
button-who = À qui s’adresser
button-unbind = Détacher
button-choose-channel = Choisir un canal
button-choose-group = Choisir un groupe
button-bind-again = Rattacher de nouveau
button-lang = Langues
button-invite = Inviter
status-state =
    { $state } : { $count ->
        [0] rien n’est prévu
        *[other] à venir
    }
who-how = Ajoutez un groupe ou un État, par exemple : who casp-mid.
who-unknown = Je n’ai trouvé ni groupe ni État dans « { $typed } ». Écrivez par exemple : who casp-mid, ou who Kenya.
who-members-only = Les noms de { $group } sont réservés à ses membres. Écrivez une fois dans son canal ou demandez un rôle à sa coordination.
who-title = À qui s’adresser : { $place }
who-coordinators = Coordination : { $names }
who-coordinators-none = Coordination : personne pour l’instant.
who-officers = Bureau régional : { $names }
who-officers-none = Bureau régional : personne pour l’instant.
who-focal-points = Points focaux : { $names }
who-focal-points-none = Pas encore de point focal.
who-focal-points-in = Points focaux dans { $count } des { $all } États : { $states }. Pour les noms : who et l’État.
who-alternates = Points focaux suppléants : { $names }
who-alternates-none = Pas encore de point focal suppléant.
who-unreachable = { $name } (pas encore joignable)
ask-nobody = Personne n’est encore joignable ici pour vous répondre ; rien n’a été envoyé. Demandez dans le canal de votre groupe.
ask-from = { $name } vous pose une question sur { $code }
ask-from-plain = { $name } vous pose une question
ask-reply-how = Votre réponse lui reviendra par ce bot.
ask-sent = Envoyé à { $names }. La réponse vous arrivera en privé.
ask-answer-from = { $name } vous répond
ask-answered = Votre réponse est en route.
ask-read-back = Voici ce qui sera envoyé
person-unknown = Je n’ai pas encore rencontré « { $name } » ici ; rien n’a été modifié. Envoyez-lui une invitation.
log-title = Ce qui a été fait : { $code } · { $title }
log-none = Rien n’a encore été fait.
log-somebody = Quelqu’un
log-proposed = { $name } l’a proposée
log-approved = { $name } l’a approuvée
log-refused = { $name } l’a refusée
log-registered = { $name } a pris une place
log-waiting-list = { $name } est sur liste d’attente
log-withdrawn = { $name } a rendu sa place
log-announced = { $name } l’a rédigée
log-anyway = { $name } l’a envoyée en dehors des heures du groupe
log-stopped = { $name } l’a retenue avant l’envoi
log-acknowledged = { $name } en a accusé réception
log-unacknowledged = { $name } a annulé un accusé de réception
log-reminded = { $name } a relancé des États silencieux
log-recalled = { $name } l’a rappelée
log-retried = { $name } a réessayé ce qui avait échoué
log-sent-again = { $name } a réessayé
log-arrived = { $name } a vu qu’il est arrivé
log-gone = { $name } a vu qu’il n’y est plus
log-caught-up = { $name } a publié ce qui était encore d’actualité
log-edit = { $name } l’a modifiée
log-postpone = { $name } l’a reportée
log-cancel = { $name } l’a annulée
log-role = { $name } a modifié des rôles
log-claimed = { $name } a pris le rôle « Administration »
log-invited = { $name } a accepté une invitation
log-invited-by = { $name } a créé une invitation
log-linked = { $name } a relié un compte
log-bound = { $name } a rattaché un canal
log-unbound = { $name } a détaché un canal
log-group = { $name } a modifié le groupe
bind-already = Ce canal appartient déjà à { $group } ; rien n’a été modifié. Pour le donner à un autre groupe, détachez-le d’abord.
bind-which = Quel groupe ? Écrivez bind et l’un de ces groupes : { $groups }.
bind-which-many = Quel groupe ? Écrivez bind suivi de son nom court, par exemple : bind { $group }.
bind-not-yours = Seule la coordination de { $group } peut rattacher ses canaux ; rien n’a été modifié. Elle peut vous donner un code.
bind-code = Ou, dans l’heure, écrivez dans la conversation elle-même : /bind { $code } (sur Slack : /liaison bind { $code })
bind-awaits = Ce canal est en cours de rattachement à { $group } : son message de bienvenue est en route. Rien n’a été modifié.
bind-begun = { $title } est en cours de rattachement à { $group }
bind-begun-if = Un message de bienvenue y est envoyé maintenant : dès qu’il est publié, le canal est rattaché. Sinon, vous lirez ici pourquoi.
bind-too-late = Je ne sais plus à quel groupe cette conversation est destinée ; rien n’a été rattaché. Écrivez de nouveau /bind et le groupe.
bind-offer = Rattacher un canal à { $group }
bind-choose = Choisissez-le ci-dessous. Dans un canal, Liaison devient administrateur avec le droit de publier ; un groupe doit déjà compter Liaison parmi ses membres.
bind-named = D’ici : /liaison bind { $group } #canal. Liaison doit se trouver dans ce canal (/invite @liaison).
bind-for-which = À quel groupe le canal est-il destiné ?
bind-more = Pour un autre groupe, écrivez { $command }.
code-one-time-unknown = Ce code n’est plus valable ; rien n’a été modifié. Demandez-en un nouveau.
code-one-time-elsewhere = Ce code est destiné à un canal : écrivez-y bind et le code. Rien n’a été modifié.
welcome = Liaison est là pour { $group }
welcome-what = Les activités, annonces et rappels du groupe sont publiés ici. Demandez ce qui est à venir, inscrivez-vous ou proposez une activité.
welcome-marking = Rien au-dessus du marquage de ce canal n’y est publié, et les noms restent en privé.
welcome-no-admin = Je ne suis pas administrateur ici : je ne vois pas qui arrive ou part, et je n’entends parfois que les commandes et les réponses à mes messages. Me nommer administrateur y remédie.
unwelcome = { $title } n’a pas été rattaché à { $group }
unwelcome-absent-slack = Liaison n’est pas dans ce canal. Écrivez-y /invite @liaison, puis rattachez-le de nouveau.
unwelcome-absent-telegram = Liaison n’est pas dans cette conversation. Ajoutez-le (dans un canal, comme administrateur), puis rattachez de nouveau.
unwelcome-rights-slack = Seules certaines personnes peuvent publier dans ce canal. Autorisez Liaison dans les paramètres du canal, puis rattachez-le de nouveau.
unwelcome-rights-telegram = Liaison ne peut pas y publier. Nommez-le administrateur avec le droit de publier, puis rattachez de nouveau.
unwelcome-unsure = Aucune réponse n’est venue : le message de bienvenue est peut-être arrivé. Rattachez de nouveau ; un second message ne gêne pas.
unwelcome-why = Le message de bienvenue n’a pas pu être publié : { $why }.
unwelcome-later = Rattachez de nouveau plus tard, ou adressez-vous à l’administration.
unbind-nothing = Cette conversation n’appartient à aucun groupe ; rien n’a été modifié.
unbind-none = Aucun de vos groupes n’a de canal ; rien n’a été modifié.
unbind-more = Pour les autres, nommez le groupe, par exemple : { $command }
unbind-which = Quel canal ne doit plus rien recevoir ?
unbound = { $title } ne reçoit plus rien
unbound-what = Les annonces et les rappels cessent, et cette conversation ne donne plus la qualité de membre. Ce qui a été publié reste.
unbound-again = Pour le rattacher de nouveau, écrivez ici : { $command }
group-how = Écrivez group et son identifiant, par exemple : group casp-mid. Ajoutez des lignes telles que name: ou states: pour le modifier.
group-not-yet = Le groupe « { $typed } » n’existe pas encore. Ajoutez les lignes name, short, states, time_zone et languages pour le créer.
group-title = { $name } ({ $id })
added-hello = Merci d’avoir ajouté Liaison à { $title }
added-bind = Rattachez-le maintenant à son groupe : écrivez dans la conversation, ou à moi en privé, par exemple { $command }.
added-who = La coordination du groupe ou l’administration doit maintenant le rattacher : dans la conversation, ou en m’écrivant en privé, par exemple { $command }.
added-which = À quel groupe { $title } est-il destiné ?
group-id = « { $typed } » ne peut pas être un identifiant ; rien n’a été enregistré. Utilisez minuscules, chiffres et tirets, par exemple casp-mid.
group-key-unknown = Je ne peux pas lire « { $typed } » ; rien n’a été enregistré. Chaque ligne commence par l’un de ces mots : { $keys }.
hour-unreadable = « { $typed } » n’est pas une heure ; rien n’a été enregistré. Écrivez 09:00.
weekend-unreadable = « { $typed } » ne désigne pas des jours de la semaine ; rien n’a été enregistré. Écrivez par exemple : vendredi, samedi. Ou : aucun.
quiet-unreadable = « { $typed } » n’est pas une plage horaire ; rien n’a été enregistré. Écrivez 21:00-07:00, ou : aucun.
ceiling-unreadable = « { $typed } » n’est pas un plafond ; rien n’a été enregistré. Écrivez par exemple : slack AMBER, telegram GREEN.
short-needed = Le sigle manque.
group-name-needed = Le nom du groupe manque ; rien n’a été enregistré. Écrivez-le en entier.
states-needed = Les États manquent. Écrivez leurs codes, par exemple KEN; UGA.
zone-needed = Le fuseau horaire manque. Écrivez par exemple Africa/Cairo.
languages-needed = Les langues manquent. Écrivez par exemple fr; en.
field-short = Sigle
field-states = États
field-zone = Fuseau horaire
field-languages = Langues
field-weekend = Week-end
field-quiet = Heures calmes
field-hour = Heure des rappels
field-ceiling = Marquage maximal
field-channels = Canaux
field-person = Personne
field-your-id = Comptes
field-role = Rôle
field-place = Groupe ou État
field-kind = Type
field-when = Quand
field-where = Où
field-way-in = Mode d’inscription
field-groups = Groupes
field-online = En ligne
field-seats = Places
field-deadline = Clôture des désignations
field-reference = Référence
field-organiser = Organisateur
field-partners = Partenaires
field-link = Lien
field-source = Source
field-files = Fichiers
field-until = Valable jusqu’au
field-ack = Accusé de réception
field-letter = Lettre aux États
value-list = { $items }
value-when = { $when }
value-moment = { $at }
value-none = (vide)
pending-title =
    { $count ->
        [one] { $count } proposition vous attend
        *[other] { $count } propositions vous attendent
    }
pending-none = Rien n’attend votre décision.
no-sender = Ce message n’a pas d’expéditeur identifiable ; rien n’a donc été fait. Écrivez en votre nom, pas au nom du groupe ou du canal.
too-fast = Trop de messages à la fois : celui-ci n’a pas été traité. Attendez quelques secondes et recommencez.
role-needed = Ceci est réservé au rôle « { $role } » ; rien n’a été fait. Demandez à qui donne les rôles dans votre groupe.
member-needed = Ceci est réservé aux membres d’un groupe ; rien n’a été fait. { stranger }
observers-read = Le rôle « Observation » permet de lire, pas de proposer ; rien n’a été fait. Si vous exercez un autre rôle, dites-le.
draft-unknown = Ce brouillon n’existe plus ; rien n’a été enregistré. Recommencez.
draft-done = Ce brouillon est déjà terminé ; rien n’a été fait deux fois.
draft-not-complete = Pas encore enregistré : veuillez corriger ceci
draft-kept = Le reste est gardé dans votre brouillon. Touchez Modifier, ou envoyez-moi seulement les lignes manquantes ou corrigées, en privé.
draft-add = Que voulez-vous ajouter ?
draft-dropped = Abandonné. Rien n’a été enregistré.
form-step =
    { $of ->
        [1] { $label }
       *[other] { $label } ({ $step } sur { $of })
    }
form-now = Pour l’instant : { $value }
form-when = { $when }, { $hours }
form-in-private = { $title } : continuons en privé
no-question = Je n’attends pas de réponse.
reaches =
    Sera envoyé à { $channels ->
        [one] { $channels } canal
        *[other] { $channels } canaux
    } et { $people ->
        [one] { $people } personne
        *[other] { $people } personnes
    }.
reaches-channels =
    Sera envoyé à { $channels ->
        [one] { $channels } canal
        *[other] { $channels } canaux
    }.
change-not-yours = Seule la coordination de ses groupes peut modifier { $code } ; rien n’a été modifié. Adressez-vous à elle.
reaches-quietly =
    { $channels ->
        [0] Personne n’est averti.
        [one] Personne n’est averti ; la fiche est mise à jour dans 1 canal.
       *[other] Personne n’est averti ; les fiches sont mises à jour dans { $channels } canaux.
    }
seats-taken =
    { $taken ->
        [one] 1 place est déjà prise : { $seats } ne suffit pas ; rien n’a été enregistré. Écrivez au moins 1, ou attendez un désistement.
       *[other] { $taken } places sont déjà prises : { $seats } ne suffit pas ; rien n’a été enregistré. Écrivez au moins { $taken }, ou attendez des désistements.
    }
change-cancelled = { $code } est annulée ; rien n’a été modifié.
cancel-not-yours = Vous ne pouvez pas annuler { $code } pour tous. Vous pouvez vous désinscrire.
changed-title = { $code } a changé : { $title }
cancelled-title = { $code } est annulée : { $title }
postponed-title = { $code } est reportée : { $title }
cancelled-was = Dates prévues : { $when }.
change-held = { $channel } ({ $platform }) : avis retenu jusqu’au { $at }
change-held-why = Heures calmes ou week-end là-bas. Les fiches sont mises à jour tout de suite.
changed-when = Dates : { $old } → { $new }
changed-where = Lieu : { $old } → { $new }
changed-languages = Langues : { $old } → { $new }
changed-deadline = Clôture des désignations : { $old } → { $new }
changed-way-in = Mode d’inscription : { $old } → { $new }
changed-online = Lien : { $old } → { $new }
changed-title-itself = Titre : { $old } → { $new }
changed-seats = Places : { $old } → { $new }
changed-groups = Groupes : { $old } → { $new }
changed-roles = Rôles : { $old } → { $new }
roles-none = aucun
changed-also = Également modifié : { $names }
activity-cancelled = Annulée.
activity-cancelled-why = Annulée : { $reason }
activity-postponed = Reportée.
activity-held = C’est terminé.
activity-postponed-why = Reportée : { $reason }
activity-proposed = Proposée, pas encore approuvée.
activity-refused = Proposée, et refusée.
activity-taken-out = N’est plus une activité de { $group }.
activity-title = { $code } · { $title }
edit-read-back = Vérifiez la modification :
postpone-read-back = Vérifiez les nouvelles dates :
cancel-read-back = Vérifiez avant d’annuler pour tous :
edit-done = { $code } est modifiée ; les messages publiés sont mis à jour.
postpone-done = { $code } est reportée ; toutes les personnes concernées sont prévenues.
cancel-done = { $code } est annulée ; toutes les personnes concernées sont prévenues.
held =
    { $code } : enregistré, prend effet dans { $seconds ->
        [one] { $seconds } seconde
        *[other] { $seconds } secondes
    }
held-how = D’ici là, personne n’en voit rien ; « Arrêter » permet d’y renoncer.
held-dropped = { $code } reste telle quelle : la modification est abandonnée, et personne n’en a rien su.
held-gone = Plus aucune modification de { $code } n’est en attente ; rien n’a été arrêté. Pour corriger, modifiez de nouveau : chacun lira l’ancien et le nouveau.
postpone-same = Ce sont les dates actuelles : { $when }. Écrivez les nouvelles.
role-read-back = Donner ce rôle ?
role-take-back = Retirer tous les rôles ?
role-given-to-you = Vous exercez désormais le rôle « { $role } ». Écrivez « aide » pour voir ce que vous pouvez faire.
role-taken-from-you = Vos rôles ici ont été retirés.
role-saved = Enregistré pour { $name }.
role-not-yours = Vous ne pouvez pas donner ici le rôle « { $role } » ; rien n’a été modifié.
role-nothing-to-take = { $name } n’a aucun rôle que vous puissiez retirer ; rien n’a été modifié.
role-last-admin = { $name } est la seule personne à l’administration ; rien n’a été retiré. Donnez d’abord ce rôle à quelqu’un d’autre, par exemple : invite admin.
role-how = Écrivez role, la personne, le rôle et le groupe ou l’État, par exemple : role @amina coordinator casp-mid.
role-unknown = « { $typed } » n’est pas un rôle. Écrivez coordinator, focal-point, alternate, regional-officer, partner, observer, member ou admin.
role-unreachable = Je ne peux pas encore écrire à cette personne : elle doit d’abord m’écrire. D’ici là, le poste compte comme vacant.
hand-over = Cette personne sera joignable dès qu’elle aura ouvert ce lien et appuyé sur « Démarrer » : { $link }
invite-how = Écrivez invite, le rôle et le groupe ou l’État, par exemple : invite focal-point KEN.
invite-title = Invitation : { $role }. Transmettez-la : elle sert une seule fois, dans les 14 jours.
invite-code = Sur l’une ou l’autre plateforme, écrire au bot : start { $code }
invite-link = Ou ouvrir ce lien sur Telegram : { $link }
claim-read-back = { $name } demande le rôle « { $role } », { $place }.
claim-nobody = Aucune personne habilitée à donner ce rôle n’est encore joignable ; rien n’a été envoyé. Demandez dans le canal de votre groupe.
claim-asks = { $name } déclare exercer le rôle « { $role } », { $place }. Compte : { $id }
claim-sent = Envoyé à { $names }. La réponse vous arrivera en privé.
join-cancelled = { $code } est annulée ; aucune inscription n’a été faite.
join-cancelled-why = { $code } est annulée ; aucune inscription n’a été faite. Motif : { $reason }
join-proposed = { $code } n’est pas encore approuvée ; aucune inscription n’a été faite.
join-past = { $code } est terminée ({ $when }) ; aucune inscription n’a été faite.
join-endorsed = Pour { $code }, l’aval du point focal de votre État est requis ; aucune inscription n’a été faite. Adressez-vous à lui.
join-nominated = Pour { $code }, les États désignent par leur point focal ; aucune inscription n’a été faite. Adressez-vous au vôtre.
join-invited = { $code } est sur invitation ; aucune inscription n’a été faite. Adressez-vous à sa coordination.
join-registered = Votre inscription à { $code } est confirmée.
join-registered-short = Votre inscription à { $code } est confirmée.
join-waiting-list = { $code } est complète : vous êtes sur liste d’attente. Vous le saurez ici dès qu’une place se libère.
join-waiting-list-short = { $code } est complète : vous êtes sur liste d’attente.
join-place = Votre rang : { $place }
join-already = Vous êtes déjà sur la liste de { $code } ; rien n’a été fait deux fois.
join-already-short = Vous êtes déjà sur la liste de { $code }.
join-promoted = Une place s’est libérée : votre inscription à { $code } est confirmée.
join-who-are-you = Inscription à { $code } au nom de
leave-not-registered = Vous n’avez pas d’inscription à { $code } ; rien n’a été modifié.
leave-past = { $code } est terminée ; rien n’a été modifié.
left = Vous avez rendu votre place : { $code } · { $title }
lang-unknown = Je ne parle pas encore « { $typed } » ; rien n’a été modifié.
lang-saved = Je vous écris désormais en { $language }.
lang-which = Quelle langue ?
language-own-en = English
language-own-fr = Français
language-own-ar = العربية
language-as-written = telle quelle
zone-how = Vos heures sont affichées pour { $zone }. Écrivez zone et une ville, par exemple : zone Le Caire.
zone-saved = Enregistré : { $zone }. L’heure y est maintenant : { $now }.
register-which = Proposer une nouvelle activité, ou s’inscrire à une activité existante ?
register-read-back = Vérifiez tout avant de soumettre :
register-same-as = Est-ce la même que { $code } · { $title }, { $when } ? Si oui, abandonnez ici.
register-at-once =
    { $group } : { $channels ->
        [0] publiée aussitôt, mais sans canal où l’afficher
        [one] publiée aussitôt dans { $channels } canal
        *[other] publiée aussitôt dans { $channels } canaux
    }.
register-to-approve = { $group } : soumise à l’approbation de { $names }.
register-nobody = { $group } : personne ne peut encore décider ; la proposition est gardée pour la première personne qui le pourra.
copy-none = Vous n’avez encore rien proposé. Commencez par une nouvelle activité.
copy-title = Laquelle copier ?
line-head = { $code } · { $title }
line-when-where = { $when }, { $where }
line-standing = Vous : { $standing }
place-city = { $city }, { $country }
place-city-alone = { $city }
place-online = en ligne
place-country = { $country }
place-open = lieu à préciser
seats-free =
    { $free ->
        [one] { $free } libre
       *[other] { $free } libres
    } sur { $seats }
seats-posted = { $seats }
seats-posted-full = { $seats }, complet : liste d’attente
seats-open = non comptées
start-claimed = Vous avez maintenant le rôle « Administration ». Ensuite : rattachez un canal ou invitez une personne à la coordination.
start-invited = Bienvenue. Vous exercez désormais : { $roles }.
link-self = Ce code vient de ce même compte ; rien n’a été modifié. Utilisez-le sur l’autre plateforme.
linked = Les deux comptes n’en font plus qu’un : { $name }.
link-code = Sur { $platform }, dans les 15 minutes, écrivez au bot : link { $code }
link-ask = Réunir ce compte avec { $name } ({ $ids }) ? Les deux ne font plus qu’une personne, avec les rôles des deux. Ne le faites que si les deux comptes sont à vous.
button-link = Les deux sont à moi
not-understood = Je n’ai pas compris « { $words } » ; je n’ai donc rien cherché. Essayez un groupe, un État, un mois ou une ville, ou écrivez « aide ».
nothing-to-read = Ici, je ne sais lire que des mots ; rien n’a donc été fait. Écrivez ce que vous cherchez, ou « aide ».
partly-understood = Non compris : { $words }
offer-announce = Que dois-je en faire ?
help-title = Ce que vous pouvez faire
help-line = { $command } : { $what }
help-plain = Ici, de simples mots suffisent aussi : formation dubaï avril, ou SEM-12.
help-examples = Par exemple :
help-example = { $command }
help-one = Pour savoir comment l’écrire, par exemple : { $command }
reply-how = Répondez « participer », ou « demander » suivi de votre question.
reply-how-ask = Répondez « demander » suivi de votre question.
command-unknown = Je ne connais pas « { $typed } » ; rien n’a été fait.
command-near = Je ne connais pas « { $typed } » ; rien n’a été fait. Vouliez-vous dire { $command } ?
filter-unknown = Je n’ai pas compris « { $words } » ; je n’ai donc rien cherché. Essayez un groupe, un État, un mois, une ville ou un type.
upcoming-title = À venir
upcoming-title-filtered = À venir : { $words }
upcoming-wider = « { $words } » : recherche étendue à { $when }.
upcoming-none = Rien n’est encore prévu.
upcoming-none-filtered = Rien n’est prévu pour : { $words }.
mine-title = Vos activités
mine-proposed = Proposée par vous
mine-deadline = Clôture des désignations pour { $code } : { $when }
mine-ack = L’annonce { $code } attend l’accusé de réception de { $states }.
mine-ack-by = L’annonce { $code } attend l’accusé de réception de { $states }, au plus tard le { $at }.
mine-none = Vous n’avez aucune inscription.
group-waiting = { $group } (en attente d’approbation)
group-approved = { $group } (approuvée)
group-refused = { $group } (refusée)
group-recalled = { $group } (rappelée)
decide-please = { $name } propose ceci à { $group }. Approuver ?
decide-again = Première demande : { $at }. La décision est toujours attendue.
decide-passed-on = Transmise à vous, faute de réponse ({ $names }).
decide-changed = Modifiée depuis la demande :
decided-approved = { $code } · { $title } est approuvée par { $groups }
decided-refused = { $code } · { $title } est refusée par { $groups }
decided-waiting = En attente d’approbation : { $groups }
decided-unseen = { $group } n’a aucun canal : rien n’y est affiché. Dans la conversation qui sera son canal, écrivez : /bind { $id } (sur Slack : /liaison bind { $id })
decided-why = Motif : { $reason }
decided-by = Décision prise par { $name }
closed-approved = { $code } : { $name } l’a approuvée pour { $group }
closed-refused = { $code } : { $name } l’a refusée pour { $group }
closed-withdrawn = { $code } : { $name } l’a retirée ; { $group } n’a plus rien à décider.
closed-asked-again = { $code } : une nouvelle demande vous attend plus bas.
approval-with = { $group } : en attente d’approbation par { $names }
approval-nobody = { $group } : en attente d’approbation ; personne n’est encore joignable pour décider
approval-refused = { $group } : refusée par { $name }, { $at }
approval-refused-why = { $group } : refusée par { $name }, { $at } : { $reason }
waiting-with = { $code }, { $group } : c’est maintenant à { $names } de décider.
waiting-reminded = { $code }, { $group } : toujours en attente. J’ai relancé { $names }.
waiting-passed-on = { $code }, { $group } : toujours en attente. J’ai transmis la proposition à { $names }.
proposed = { $code } · { $title } est proposée
published = { $code } · { $title } est publiée
proposed-published = { $group } : publiée.
proposed-with = { $group } : en attente d’approbation par { $names }. La décision vous arrivera en privé.
proposed-nobody = { $group } : personne n’est encore joignable pour décider. La proposition est gardée pour la première personne qui le sera ; demandez à l’administration d’inviter une personne à la coordination.
announcement-over = N’est plus d’actualité.
ack-count =
    { $all ->
        [one] Accusés de réception : { $given } sur { $all } État
       *[other] Accusés de réception : { $given } sur { $all } États
    }
ack-wanted = pour chaque État, par son point focal ou sa suppléance
ack-wanted-by = au plus tard le { $at } ; pour chaque État, par son point focal ou sa suppléance
ack-asks =
    { $count ->
        [one] { $count } État est prié d’en accuser réception.
       *[other] { $count } États sont priés d’en accuser réception.
    }
ack-given = Merci : il est accusé réception de l’annonce { $code } pour { $states }.
ack-already = Vous avez déjà accusé réception de l’annonce { $code } pour { $states } ; rien n’a été fait deux fois.
ack-by-another = Il est déjà accusé réception de l’annonce { $code } pour { $state } : par { $name }, le { $at }. Rien n’a été fait deux fois.
ack-taken-back = C’est annulé : il n’est plus accusé réception de l’annonce { $code } pour { $states }.
ack-read = Merci, il est noté que vous avez lu l’annonce { $code }. Seul le point focal d’un État, ou sa suppléance, peut en accuser réception pour lui.
ack-read-link = Tenez-vous ce rôle avec un autre compte ? Écrivez « relier » pour réunir les deux.
ack-elsewhere = Merci, il est noté que vous avez lu l’annonce { $code }. Elle s’adresse à d’autres États que { $states }.
ack-reminder =
    { $count ->
        [one] Veuillez accuser réception d’une annonce
       *[other] Veuillez accuser réception de { $count } annonces
    }
ack-owed-by = Demandé par { $groups }, pour { $states }
ack-how =
    { $count ->
        [one] Touchez « Accuser réception : { $code } », et votre groupe saura que votre État l’a reçue.
       *[other] Touchez « Accuser réception » pour chacune, et votre groupe saura que votre État l’a reçue.
    }
ack-owed-more =
    { $count ->
        [one] Et { $count } autre : voyez « mes activités ».
       *[other] Et { $count } autres : voyez « mes activités ».
    }
ack-reply-by = Date limite de réponse : { $at }
ack-letter = Lettre aux États : { $letter }
ack-not-asked = L’annonce { $code } ne demande pas d’accusé de réception ; rien n’a été noté.
ack-recalled = L’annonce { $code } a été rappelée ; rien n’a été noté. L’accusé de réception n’est plus demandé.
ack-stopped = L’annonce { $code } a été arrêtée par son auteur ; rien n’a été noté. L’accusé de réception n’est plus demandé.
ack-over = L’annonce { $code } n’est plus d’actualité ; rien n’a été noté. Si votre État doit encore répondre, écrivez à la coordination.
unack-nothing = Vous n’avez aucun accusé de réception de l’annonce { $code } à annuler ; rien n’a été modifié.
acks-title =
    { $all ->
        [one] { $code } : accusés de réception, { $given } sur { $all } État
       *[other] { $code } : accusés de réception, { $given } sur { $all } États
    }
acks-group = { $group } : { $given } sur { $all }
acks-silent = Sans réponse ({ $count }) : { $states }
acks-all = Tous les États ont accusé réception.
acks-all-yours = Tous les États de vos groupes ont accusé réception.
acks-nobody = Personne n’est joignable pour : { $states }. Invitez un point focal, par exemple : { $command }
acks-nobody-at-all = Personne n’est joignable dans ces États. Invitez un point focal, par exemple : { $command }
acks-readers =
    { $count ->
        [one] { $count } autre personne a signalé l’avoir lue.
       *[other] { $count } autres personnes ont signalé l’avoir lue.
    }
acks-state = { $code } · { $name }
acks-given = Réception accusée le { $at } par { $name } ({ $role })
acks-still-reminded = Sans réponse, dernière relance le { $at }
acks-not-yours = Les noms des États qui ont accusé réception de l’annonce { $code } sont réservés à la coordination de ses groupes. L’annonce elle-même en donne le nombre.
remind-read-back =
    Relancer au sujet de l’annonce { $code } ? Le message va à { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, dans { $states ->
        [one] { $states } État
       *[other] { $states } États
    }.
remind-today = Relancés il y a moins d’un jour, donc laissés de côté : { $states }
remind-already = Tous les États silencieux et joignables ont été relancés il y a moins d’un jour au sujet de l’annonce { $code } ; personne ne l’est deux fois par jour. Relancez-les demain.
remind-nobody = Personne n’est joignable pour { $states } ; rien n’a été envoyé. Invitez un point focal, par exemple : { $command }
remind-ended = Aucune relance au sujet de l’annonce { $code } : { $why }.
remind-all = Plus aucun État de vos groupes n’est silencieux au sujet de l’annonce { $code } ; rien n’a été envoyé.
reminded =
    { $code } : relance en privé à { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, dans { $states ->
        [one] { $states } État
       *[other] { $states } États
    }.
announcement-recalled = Rappelée : cette annonce n’a plus cours.
announcement-changed = Modifiée le { $at }.
announce-preview = Annonce : { $title }
announce-reaches =
    Va vers { $channels ->
        [one] { $channels } canal
        *[other] { $channels } canaux
    } :
announce-channel = { $channel } ({ $platform }) : { $text } · { $when }
announce-pointer = un simple avis, car son marquage dépasse celui du canal
announce-further =
    et { $count ->
        [one] { $count } autre
        *[other] { $count } autres
    }
announce-nobody = Aucun canal, donc aucun destinataire : { $groups }
announce-waits = À approuver d’abord : { $groups }
announce-now = maintenant
announce-held = retenue jusqu’au { $at }
announce-hold =
    { $seconds ->
        [one] Part après { $seconds } seconde ;
        *[other] Part après { $seconds } secondes ;
    } d’ici là, « Arrêter » retient l’envoi.
announce-anyway = Part même en dehors des heures du groupe : { $reason }
announce-unread = Aucun canal ne lit le texte en { $languages }.
announce-when-approved = dès l’approbation
announce-at = Quand : { $at }
announce-going =
    { $code } part vers { $count ->
        [one] { $count } canal
        *[other] { $count } canaux
    }
going-hold =
    { $seconds ->
        [one] Dans { $seconds } seconde.
        *[other] Dans { $seconds } secondes.
    } D’ici là, « Arrêter » retient l’envoi.
deliveries-none = { $code } : rien n’est encore publié
deliveries-title =
    { $code } : { $sent ->
        [one] { $sent } canal atteint
        *[other] { $sent } canaux atteints
    } sur { $all }
delivery-line = { $channel } ({ $platform })
delivery-due = Part le { $at }
two-parts = { $first } · { $second }
part-failed =
    { $count ->
        [one] { $count } échec
        *[other] { $count } échecs
    }
part-unknown =
    { $count ->
        [one] { $count } incertain
        *[other] { $count } incertains
    }
part-waiting = { $count } en attente
part-claimed = { $count } en cours d’envoi
part-skipped =
    { $count ->
        [one] { $count } écarté
        *[other] { $count } écartés
    }
part-taken-back =
    { $count ->
        [one] { $count } retiré
        *[other] { $count } retirés
    }
recalled-title =
    { $sent ->
        [one] { $code } est rappelée : retirée de { $sent } canal sur { $all }
       *[other] { $code } est rappelée : retirée de { $sent } canaux sur { $all }
    }
recalled-unseen = { $code } est rappelée ; elle n’était partie nulle part
ledger-head = { $group } · { $channel } ({ $platform }) · { $what }
ledger-line = { $channel } ({ $platform }) : { $state }
what-post = annonce
what-card = fiche
what-change = avis de modification
what-reminder = rappel
what-message = message
ledger-queued = Attend son tour
ledger-waits = En attente : { $why }
ledger-held = Retenu jusqu’aux heures d’ouverture du groupe : { $at }
ledger-tried =
    { $count ->
        [one] { $count } essai
        *[other] { $count } essais
    } : { $why }. Prochain essai le { $at }
ledger-tries =
    { $count ->
        [one] { $count } essai
        *[other] { $count } essais
    }
ledger-tries-why =
    { $count ->
        [one] { $count } essai
        *[other] { $count } essais
    } : { $why }
ledger-moved = Telegram en a fait un supergroupe le { $at } ; Liaison a suivi
ledger-asking = Pas encore connu : la plateforme est interrogée pour savoir s’il est arrivé
ledger-sent = Envoyé le { $at }
ledger-said-arrived = Il y est, quelqu’un l’a vu ; une modification ultérieure ne l’atteindra pas
ledger-changing = Il y est ; la modification est en route
ledger-taking-back = En cours de retrait
ledger-taken-back = Supprimé le { $at }
ledger-struck = Barré le { $at }
ledger-failed = Non remis ({ $at }) : { $why }
ledger-unchanged = La modification n’est pas arrivée : { $why }. L’ancien texte y figure toujours
ledger-still-there = Toujours là : { $why }. Veuillez le supprimer vous-même
ledger-look = Il y figure peut-être encore. Regardez, supprimez-le vous-même, puis touchez « Il n’y est plus ».
ledger-skipped = Écarté : { $why }
ledger-gone = Il n’y est plus, quelqu’un l’a vu
ledger-unknown = Remise incertaine : { $why }
ledger-unbound = Le canal n’est plus rattaché : rattachez-le, puis ce qui est d’actualité pourra y être publié
ledger-others =
    { $count ->
        [one] { $count } message concerne le canal d’un autre groupe : sa coordination en décide.
        *[other] { $count } messages concernent les canaux d’autres groupes : leur coordination en décide.
    }
ledger-decided = { $channel } : { $what }
channels =
    { $count ->
        [one] { $count } canal
        *[other] { $count } canaux
    }
retry-done =
    { $count ->
        [one] { $count } message : nouvel essai en cours.
        *[other] { $count } messages : nouvel essai en cours.
    }
retry-nothing = { $code } : rien n’a échoué que vous puissiez réessayer ; rien n’a été fait.
sent-again-done = { $channel } : nouvel essai en cours.
arrived-done = { $channel } : noté comme arrivé.
gone-done = { $channel } : noté comme retiré.
again-refused = Non renvoyé : { $why }.
again-settled = { $channel } : c’est déjà réglé ({ $life }) ; rien n’a été fait.
again-unbound = { $channel } n’est plus rattaché : rien n’a été envoyé. Rattachez-le d’abord.
current-title =
    { $count ->
        [one] { $count } élément encore d’actualité dans { $group } n’a jamais été publié dans { $channel }
       *[other] { $count } éléments encore d’actualité dans { $group } n’ont jamais été publiés dans { $channel }
    }
current-how = Pour le faire plus tard, écrivez « deliveries { $group } ».
current-further =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
current-posted =
    { $count ->
        [one] { $count } élément est en cours de publication dans { $channel }
        *[other] { $count } éléments sont en cours de publication dans { $channel }
    }
current-channels = Ce qu’ont les canaux du groupe { $group }
current-lacks =
    { $count ->
        [one] { $count } élément encore d’actualité n’y a jamais été publié.
        *[other] { $count } éléments encore d’actualité n’y ont jamais été publiés.
    }
current-complete = A tout ce qui est d’actualité.
current-none = { $channel } a tout ce qui est d’actualité ; rien n’a été publié.
broken = Une erreur s’est produite de notre côté ; rien n’a été fait. Citez ce numéro : { $reference }
answered-in-private = Je réponds à cela en privé.
open-in-private = Ouvrir en privé
opened-by-link = Ce lien mène à ce qui suit. Touchez-le seulement si vous le voulez ; rien n’est encore fait.
home-title = Bonjour { $name }
home-groups = Vos groupes : { $groups }
stranger = Je ne connais pas encore votre groupe : vous ne voyez que ce qui est public. Posez-moi une question dans son canal, ou dites quel rôle vous exercez.
home-roles = Vos rôles : { $roles }
home-role = { $role } ({ $place })
home-waiting =
    { $count ->
        [one] { $count } proposition vous attend
        *[other] { $count } propositions vous attendent
    }.
home-nothing-next = Vous n’avez encore aucune inscription.
home-draft = Vous avez un brouillon qui n’est pas encore envoyé.
home-deadline = Prochaine échéance : clôture des désignations pour { $code }, { $when }.
help-start = qui vous êtes ici, et la suite
help-help = cette liste
help-link = relier vos comptes Slack et Telegram
help-upcoming = ce qui est à venir
help-show = une activité en détail
help-mine = vos activités et les prochaines clôtures
help-files = les fichiers d’une activité ou d’une annonce
help-join = vous inscrire
help-leave = vous désinscrire
help-register = proposer une activité
help-share = partager une annonce de formation
help-announce = annoncer à des groupes
help-ack = accuser réception d’une annonce pour votre État
help-acks = quels États ont accusé réception, et relancer les autres
help-deliveries = ce qui est arrivé, canal par canal, et que faire du reste
help-recall = retirer une annonce partout
help-approve = approuver une proposition
help-refuse = refuser une proposition, avec votre motif
help-pending = ce qui attend votre décision
help-edit = modifier une activité ou une annonce
help-postpone = reporter une activité
help-cancel = annuler une activité, ou quitter un formulaire
help-who = à qui s’adresser dans un groupe ou un État
help-ask = poser une question à quelqu’un
help-log = qui a fait quoi
help-import = importer un programme depuis un fichier
help-status = vos activités et échéances, ou celles d’un État ou d’un code
help-lang = choisir votre langue
help-zone = choisir votre fuseau horaire
help-role = donner un rôle
help-invite = inviter quelqu’un à un rôle
help-bind = rattacher ce canal à un groupe
help-unbind = ne plus publier dans ce canal
help-group = afficher ou modifier un groupe
verb-start = start, démarrer, commencer, accueil
verb-help = aide, aidez-moi
verb-link = relier, lier
verb-upcoming = à venir, avenir, prochaines, agenda, calendrier, prochainement, prochaines activités
verb-show = montrer, afficher, détails, détail, voir
verb-mine = mes activités, mes inscriptions, miennes
verb-files = fichiers, fichier, documents, pièces jointes
verb-join = rejoindre, inscrire, inscription, s’inscrire, m’inscrire, je m’inscris, inscrivez-moi, participer
verb-leave = quitter, retirer, désinscrire, se désinscrire, me désinscrire, désinscription, désistement, annuler mon inscription, retirer mon inscription
verb-register = enregistrer
verb-propose = proposer
verb-copy = copier, copie
verb-share = partager
verb-announce = annoncer, annonce
verb-deliveries = envois, envoi
verb-ack = accuser réception, accuser
verb-acks = accusés de réception, accusés
verb-remind = relancer
verb-recall = rappeler une annonce, retirer une annonce
verb-approve = approuver, valider, accepter
verb-refuse = refuser, rejeter, décliner
verb-pending = attente, en attente, à décider, à approuver
verb-edit = modifier, changer, corriger
verb-postpone = reporter, décaler
verb-cancel = annuler, abandonner
verb-who = qui, à qui s’adresser, contact, contacts
verb-ask = demander, question, poser une question
verb-log = journal, historique
verb-import = importer
verb-status = statut, état, situation
verb-lang = langue, langues
verb-zone = fuseau, fuseau horaire
verb-role = rôle
verb-invite = inviter
verb-bind = rattacher
verb-unbind = détacher
verb-group = groupe
words-roles-coordinator = coordonnateur, coordonnatrice, coordinateur, coordinatrice, coordination
words-roles-focal-point = point-focal
words-roles-alternate = suppléant, suppléante, suppléance, point-focal-suppléant
words-roles-regional-officer = expert-régional, experte-régionale, responsable-régional, responsable-régionale, bureau-régional
words-roles-partner = partenaire
words-roles-observer = observateur, observatrice, observation
words-roles-member = membre
words-roles-admin = administrateur, administratrice, administration
words-greetings-hello = bonjour, bonjour à tous, bonsoir, salut, merci, merci beaucoup, d’accord, bien reçu, entendu, bonne journée, bonne soirée
words-all-all = tout, toutes, tous
import-summary =
    Programme complété : { $count ->
        [one] { $count } nouvelle activité
        *[other] { $count } nouvelles activités
    }.
import-form = Importer un programme
import-how = Importer un programme
import-how-file = Envoyez-moi ici, en privé, un fichier .csv ou .ics. Vous verrez ce qu’il ajoute avant tout enregistrement ; renvoyer le même fichier ne change rien.
import-how-csv = Un fichier .csv commence par une ligne qui nomme ses colonnes :
import-how-groups = Pour les lignes sans groupe, indiquez-le avec le fichier, par exemple : import casp-mid
import-preview =
    { $count ->
        [one] { $name } : 1 nouvelle activité
       *[other] { $name } : { $count } nouvelles activités
    }
import-known =
    { $count ->
        [one] 1 y figure déjà et ne change pas.
       *[other] { $count } y figurent déjà et ne changent pas.
    }
import-more =
    { $count ->
        [one] Et 1 de plus.
       *[other] Et { $count } de plus.
    }
import-nothing-new = { $name } n’apporte rien de nouveau ; rien n’a été modifié.
import-wrong =
    { $count ->
        [one] { $name } : rien n’a été importé, 1 point est à corriger. Corrigez le fichier et renvoyez-le.
       *[other] { $name } : rien n’a été importé, { $count } points sont à corriger. Corrigez le fichier et renvoyez-le.
    }
import-line = Ligne { $line }, { $column } : { $what }
import-not-yours = Vous ne coordonnez pas { $group } ; rien n’a été importé. Retirez la ligne ou adressez-vous à la coordination du groupe.
import-done =
    { $count ->
        [one] 1 activité est importée. Chaque canal est informé une fois.
       *[other] { $count } activités sont importées. Chaque canal est informé une fois.
    }
file-unread = Je n’ai pas pu lire { $name } ; rien n’a été fait. Veuillez renvoyer le fichier.
files-lost = Impossible à transmettre ici : { $names }. Demandez à la personne qui l’a envoyé.
files-title =
    { $count ->
        [one] 1 fichier de { $code } vous est envoyé en privé
       *[other] { $count } fichiers de { $code } vous sont envoyés en privé
    }
files-none = Aucun fichier n’accompagne { $code }.
files-too-many = Cela ferait { $count } fichiers, pour { $most } au plus. Rien n’a été enregistré. Envoyez les plus utiles.
file-too-big = { $name } fait { $size } Mo, pour { $most } Mo au plus. Rien n’a été enregistré. Envoyez un fichier plus petit, ou un lien.
file-added =
    { $count ->
        [one] Ajouté : { $names }. 1 fichier jusqu’ici.
       *[other] Ajouté : { $names }. { $count } fichiers jusqu’ici.
    }
log-imported = { $name } l’a importée d’un fichier

## What people type

# Ce qui a été écrit et n’a pas pu être lu : ce qui s’est passé, ce qui n’a pas été fait, la suite.

filters-too-many = Je ne peux pas garder autant de filtres sur une liste ({ $count }) ; rien n’est affiché. Nommez moins de groupes, d’États ou de villes.
question-too-long = Ce message compte { $count } caractères, pour { $most } au plus. Je n’ai rien cherché. Posez la question en quelques mots, par exemple : formation dubaï avril.

date-unreadable = Je n’ai pas pu lire « { $typed } » comme une date ; rien n’a été enregistré. Écrivez par exemple 16-18 avril { $year }, 16/04/{ $year } 9h00, avril { $year }, ou seulement { $year }.
date-ambiguous = « { $typed } » peut vouloir dire { $first } ou { $second } ; rien n’a été enregistré. Écrivez le mois en toutes lettres.
date-impossible = « { $typed } » n’existe pas dans le calendrier ; rien n’a été enregistré. Vérifiez le jour et le mois.
hour-impossible = « { $typed } » n’est pas une heure du jour ; rien n’a été enregistré. Écrivez par exemple 09:00 ou 17:30.
date-order = Dans « { $typed } », la fin précède le début ; rien n’a été enregistré. Écrivez le premier jour et la première heure avant les derniers.
date-past = Cette date est déjà passée : { $when }. Rien n’a été enregistré. Donnez une date à venir, avec l’année.
date-weekday = Le jour de la semaine dans « { $typed } » ne correspond pas : la date est { $when }. Rien n’a été enregistré. Corrigez l’un ou l’autre.
hour-needed = « { $typed } » n’indique pas l’heure ; rien n’a été enregistré. Ajoutez-la, par exemple 17h00.
zone-abbreviation = Les lettres « { $typed } » désignent des fuseaux différents selon le lieu et la saison ; rien n’a été enregistré. Écrivez plutôt une ville, par exemple Le Caire.
zone-offset = « { $typed } » serait faux une partie de l’année là où l’heure change ; rien n’a été enregistré. Écrivez plutôt une ville, par exemple Tachkent.
zone-unknown = Je ne connais pas le fuseau ou la ville « { $typed } » ; rien n’a été enregistré. Écrivez la capitale, ou un nom comme Asia/Tashkent.

line-key-unknown = « { $typed } » : rubrique inconnue. Rubriques possibles, par exemple : titre, quand, où, groupes.
line-key-near = « { $typed } » : cette ligne n’est pas encore lue. Vouliez-vous dire « { $nearest } » ?
line-key-twice = « { $typed } » : cette rubrique figure deux fois. J’ai gardé la première ligne.
line-key-elsewhere = « { $typed } » : cette rubrique n’existe pas ici. Mettez-la dans le texte, ou laissez-la de côté.
line-without-key = « { $typed } » : aucune rubrique devant cette ligne. Écrivez-la ainsi : titre : Séminaire sur l’inspection-filtrage.

title-too-long = Le titre compte { $count } caractères, pour { $most } au plus. Rien n’a été enregistré. Raccourcissez-le et mettez la suite dans le texte.
title-needed = Le titre manque ; rien n’a été enregistré. Dites en quelques mots de quoi il s’agit.
text-too-long = Le texte compte { $count } caractères, pour { $most } au plus : il doit tenir dans un seul message. Rien n’a été enregistré. Raccourcissez-le ou joignez-le en fichier.
texts-too-long = Les textes de toutes les langues comptent ensemble { $count } caractères, pour { $most } au plus : ils doivent tenir dans un seul message. Rien n’a été enregistré. Raccourcissez-les, ou annoncez chaque langue à part.
kind-unknown = Je ne connais pas le type « { $typed } » ; rien n’a été enregistré. Écrivez par exemple : séminaire, atelier, formation, réunion, forum, mission, visite, webinaire.
way-in-unknown = Je ne connais pas le mode d’inscription « { $typed } » ; rien n’a été enregistré. Écrivez : ouverte, avec aval, sur désignation ou sur invitation.
group-unknown = Je ne connais pas le groupe « { $typed } » ; rien n’a été fait. Écrivez son sigle, par exemple CASP-MID.
group-near = Je ne connais pas le groupe « { $typed } » ; rien n’a été fait. Vouliez-vous dire { $nearest } ?
group-several = « { $typed } » peut désigner plusieurs groupes ; rien n’a été enregistré. Nommez ceux que vous voulez : { $names }.
state-unknown = Je ne connais pas l’État « { $typed } » ; rien n’a été fait. Écrivez son nom ou son code de trois lettres, par exemple KEN.
language-unknown = Je ne connais pas la langue « { $typed } » ; rien n’a été enregistré. Écrivez son nom, par exemple français, ou son code, par exemple fr.
seats-unreadable = Je n’ai pas pu lire « { $typed } » comme un nombre de places ; rien n’a été enregistré. Écrivez un nombre entier, par exemple 30.
link-unreadable = « { $typed } » n’est pas un lien que je peux garder ; rien n’a été enregistré. Donnez une adresse qui commence par https://.
links-too-many = Il y a { $count } liens, pour { $most } au plus. Rien n’a été enregistré. Gardez les plus utiles.
place-unknown = Je ne connais pas le lieu « { $typed } » ; rien n’a été enregistré. Écrivez la ville et l’État, par exemple Tachkent, Ouzbékistan, ou : en ligne https://…
place-elsewhere = À ma connaissance, { $city } n’est pas dans « { $typed } » mais ici : { $state }. Rien n’a été enregistré. Corrigez la ville ou l’État.
offset-unreadable = Je n’ai pas pu lire « { $typed } » comme une durée ; rien n’a été enregistré. Écrivez par exemple 6w, 3d, 1h, 15m ou 90s (semaines, jours, heures, minutes, secondes).

# Un programme importé. Chaque problème est donné avec sa ligne et sa colonne.

programme-kind = « { $name } » n’est pas un programme que je sais lire ; rien n’a été importé. Envoyez un fichier .csv ou .ics.
programme-too-big = Le fichier fait { $size } ko, pour { $most } ko au plus. Rien n’a été importé. Envoyez-le en plusieurs parties.
programme-too-many = Le fichier compte { $count } lignes, pour { $most } au plus. Rien n’a été importé. Envoyez-le en plusieurs parties.
programme-encoding = Le fichier n’est pas un texte en UTF-8 ; rien n’a été importé. Enregistrez-le en « CSV UTF-8 » et renvoyez-le.
programme-broken = Le fichier d’agenda ne peut pas être lu : { $reason }. Rien n’a été importé. Exportez-le de nouveau.
programme-empty = Le fichier ne contient aucune ligne ; rien n’a été importé. Vérifiez que c’est le bon.
programme-no-column = Le fichier n’a pas de colonne « { $name } » ; rien n’a été importé. Donnez à la première ligne ces noms : title, start, end, city.
row-needs = Une valeur manque. Remplissez « { $name } ».
row-date = « { $typed } » n’est pas une date. Écrivez par exemple 2027-04-16.
row-order = La fin { $end } précède le début { $start }. Corrigez l’une des deux.
row-twice = L’identifiant « { $id } » figure déjà à la ligne { $line }. Donnez à chaque ligne le sien.
row-repeats = L’événement se répète, et les événements répétés ne sont pas lus. Écrivez un événement pour chaque date.
row-cells = La ligne compte { $count } cellules et la première en compte { $most }. Mettez entre guillemets les textes qui contiennent des virgules.

# Les mots que l’on tape. Chacun est compris dans toutes les langues.

words-kinds-seminar = séminaire, séminaires
words-kinds-workshop = atelier, ateliers
words-kinds-training = formation, formations, cours, stage, stages, exercice, recyclage
words-kinds-ojt = formation en cours d’emploi, formation sur le tas
words-kinds-meeting = réunion, réunions, comité, cérémonie
words-kinds-forum = forum, forums, conférence, conférences, colloque, symposium
words-kinds-assessment = évaluation, évaluations, évaluation des besoins
words-kinds-mission = mission, missions, assistance
words-kinds-visit = visite, visites
words-kinds-joint = activité conjointe, activités conjointes, conjointe
words-kinds-webinar = webinaire, webinaires
words-kinds-deadline = échéance, échéances, date limite

words-keys-title = titre, intitulé, nom
words-keys-kind = type, genre, nature, type d’activité
words-keys-reference = référence, réf, référence officielle
words-keys-when = quand, date, dates
words-keys-where = où, lieu, ville, endroit
words-keys-groups = groupes, groupe, pour
words-keys-states = états, état, états invités
words-keys-seats = places, nombre de places
words-keys-quota = quota
words-keys-way-in = inscription, inscriptions, mode d’inscription
words-keys-languages = langues, langue
words-keys-deadline = échéance, date limite, désignations, clôture, clôture des désignations, date limite de désignation
words-keys-marking = marquage, tlp
words-keys-restricted = restreint
words-keys-text = texte, description, détails, contenu
words-keys-link = lien, liens
words-keys-file = fichier, fichiers, pièce jointe, pièces jointes
words-keys-until = jusqu’au, jusqu’à, valable jusqu’au, valable jusqu’à
words-keys-at = envoi, envoyer le, envoi le
words-keys-anyway = quand même, envoyer quand même
words-keys-ack = accusé, accusé de réception, réception
words-keys-letter = lettre, lettre aux états
words-keys-about = au sujet de, à propos de, activité
words-keys-source = source
words-keys-organiser = organisateur, organisatrice, organisé par
words-keys-partners = partenaires, partenaire

words-ways-open = libre, ouverte, ouvert, ouverte à tous, ouvert à tous
words-ways-endorsed = avec aval, aval, avec accord, accord
words-ways-nominated = sur désignation, désignation, désignations
words-ways-invited = sur invitation, invitation, sur invitations
words-answers-yes = oui, o
words-answers-no = non

words-languages-en = anglais
words-languages-fr = français
words-languages-es = espagnol
words-languages-ar = arabe
words-languages-ru = russe
words-languages-zh = chinois

words-regions-middle-east = moyen-orient, proche-orient, golfe
words-regions-africa = afrique
words-regions-west-africa = afrique de l’ouest, afrique occidentale
words-regions-east-africa = afrique de l’est, afrique orientale
words-regions-asia-pacific = asie-pacifique, asie et pacifique
words-regions-pacific = pacifique
words-regions-asia = asie
words-regions-central-asia = asie centrale, caucase
words-regions-europe = europe
words-regions-latin-america = amérique latine
words-regions-south-america = amérique du sud
words-regions-caribbean = caraïbes
words-regions-arab = états arabes, monde arabe

## Slack and Telegram themselves

# Ce dont seul Slack a besoin : les formulaires en fenêtre, et ce qui n’a pu être gardé à temps.
form-open = Ouvrir le formulaire
modal-close = Fermer
modal-continue = Continuer
window-waits = Un instant…
not-saved = Rien n’a été enregistré : je suis lent en ce moment. Veuillez réessayer.
body-only-in = Pour l’instant en { $languages } seulement
