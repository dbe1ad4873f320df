# Ce qui a été écrit et n'a pas pu être lu : ce qui s'est passé, ce qui n'a pas été fait, la suite.

filters-too-many = Je ne peux pas garder autant de filtres sur une liste ({ $count }) ; rien n'est affiché. Nommez moins de groupes, d'États ou de villes.
question-too-long = Ce message compte { $count } caractères et je lis des questions de { $most } au plus. Je n'ai rien cherché. Posez la question en quelques mots, par exemple : formation dubaï avril.

date-unreadable = Je n'ai pas pu lire « { $typed } » comme une date ; rien n'est enregistré. Écrivez par exemple 16-18 avril { $year }, 16/04/{ $year } 9h00, avril { $year }, ou seulement { $year }.
date-ambiguous = « { $typed } » peut vouloir dire { $first } ou { $second } ; rien n'est enregistré. Écrivez le mois en toutes lettres.
date-impossible = « { $typed } » n'existe pas dans le calendrier ; rien n'est enregistré. Vérifiez le jour et le mois.
date-order = Dans « { $typed } », la fin précède le début ; rien n'est enregistré. Écrivez le premier jour et la première heure avant les derniers.
date-past = { $when } est déjà passé ; rien n'est enregistré. Donnez une date à venir, avec l'année.
date-weekday = Le jour de la semaine dans « { $typed } » ne correspond pas : la date est { $when }. Rien n'est enregistré. Corrigez l'un ou l'autre.
hour-needed = « { $typed } » n'indique pas l'heure ; rien n'est enregistré. Ajoutez-la, par exemple 17h00.
zone-abbreviation = Les lettres « { $typed } » désignent des fuseaux différents selon le lieu et la saison ; rien n'est enregistré. Écrivez plutôt une ville, par exemple Le Caire.
zone-offset = « { $typed } » serait faux une partie de l'année là où l'heure change ; rien n'est enregistré. Écrivez plutôt une ville, par exemple Tachkent.
zone-unknown = Je ne connais pas le fuseau ou la ville « { $typed } » ; rien n'est enregistré. Écrivez la capitale, ou un nom comme Asia/Tashkent.

line-key-unknown = Je ne connais pas la rubrique « { $typed } » ; rien n'est enregistré. { $nearest ->
    [none] Utilisez des rubriques comme titre, quand, où et groupes.
   *[other] Vouliez-vous dire « { $nearest } » ? Corrigez cette ligne et renvoyez le tout.
  }
line-key-twice = La rubrique « { $name } » figure deux fois ; rien n'est enregistré. Gardez une seule des deux lignes.
line-without-key = La ligne « { $typed } » ne commence par aucune rubrique ; rien n'est enregistré. Commencez chaque ligne ainsi : titre : Séminaire sur l'inspection-filtrage.

title-too-long = Le titre compte { $count } caractères et peut en avoir { $most }. Rien n'est enregistré. Raccourcissez-le et mettez la suite dans le texte.
title-needed = Le titre manque ; rien n'est enregistré. Dites en quelques mots de quoi il s'agit.
text-too-long = Le texte compte { $count } caractères et peut en avoir { $most }, pour tenir dans un seul message. Rien n'est enregistré. Raccourcissez-le ou joignez-le en fichier.
kind-unknown = Je ne connais pas le type « { $typed } » ; rien n'est enregistré. Écrivez par exemple : séminaire, atelier, formation, réunion, forum, mission, visite, webinaire.
way-in-unknown = Je ne connais pas le mode d'inscription « { $typed } » ; rien n'est enregistré. Écrivez : libre, avec aval, sur désignation ou sur invitation.
group-unknown = Je ne connais pas le groupe « { $typed } » ; rien n'est enregistré. Écrivez son nom court, par exemple CASP-MID.
group-near = Je ne connais pas le groupe « { $typed } » ; rien n'est enregistré. Vouliez-vous dire { $nearest } ?
group-several = « { $typed } » peut désigner plusieurs groupes ; rien n'est enregistré. Nommez ceux que vous voulez : { $names }.
state-unknown = Je ne connais pas l'État « { $typed } » ; rien n'est enregistré. Écrivez son nom ou son code de trois lettres, par exemple KEN.
language-unknown = Je ne connais pas la langue « { $typed } » ; rien n'est enregistré. Écrivez son nom, par exemple français, ou son code, par exemple fr.
seats-unreadable = Je n'ai pas pu lire « { $typed } » comme un nombre de places ; rien n'est enregistré. Écrivez un nombre entier, par exemple 30.
link-unreadable = « { $typed } » n'est pas un lien que je peux garder ; rien n'est enregistré. Donnez une adresse qui commence par https://.
links-too-many = Il y a { $count } liens, et { $most } au plus accompagnent une activité. Rien n'est enregistré. Gardez les plus utiles.
place-unknown = Je ne connais pas le lieu « { $typed } » ; rien n'est enregistré. Écrivez la ville et l'État, par exemple Tachkent, Ouzbékistan, ou : en ligne https://…
place-elsewhere = À ma connaissance, { $city } se trouve dans { $state } et non dans « { $typed } ». Rien n'est enregistré. Corrigez la ville ou l'État.
offset-unreadable = Je n'ai pas pu lire « { $typed } » comme une durée ; rien n'est enregistré. Écrivez par exemple 6w, 3d, 1h, 15m ou 90s (semaines, jours, heures, minutes, secondes).

# Un programme importé. Chaque problème est donné avec sa ligne et sa colonne.

programme-kind = « { $name } » n'est pas un programme que je sais lire ; rien n'est importé. Envoyez un fichier .csv ou .ics.
programme-too-big = Le fichier fait { $size } ko et peut en faire { $most }. Rien n'est importé. Envoyez-le en plusieurs parties.
programme-too-many = Le fichier compte { $count } lignes et peut en avoir { $most }. Rien n'est importé. Envoyez-le en plusieurs parties.
programme-encoding = Le fichier n'est pas un texte en UTF-8 ; rien n'est importé. Enregistrez-le en « CSV UTF-8 » et renvoyez-le.
programme-broken = Le fichier d'agenda ne peut pas être lu : { $reason }. Rien n'est importé. Exportez-le de nouveau.
programme-empty = Le fichier ne contient aucune ligne ; rien n'est importé. Vérifiez que c'est le bon.
programme-no-column = Le fichier n'a pas de colonne « { $name } » ; rien n'est importé. Donnez à la première ligne ces noms : title, start, end, city.
row-needs = Une valeur manque. Remplissez « { $name } ».
row-date = « { $typed } » n'est pas une date. Écrivez par exemple 2027-04-16.
row-order = La fin { $end } précède le début { $start }. Corrigez l'une des deux.
row-twice = L'identifiant « { $id } » figure déjà à la ligne { $line }. Donnez à chaque ligne le sien.
row-repeats = L'événement se répète, et les événements répétés ne sont pas lus. Écrivez un événement pour chaque date.
row-cells = La ligne compte { $count } cellules et la première en compte { $most }. Mettez entre guillemets les textes qui contiennent des virgules.

# Les mots que l'on tape. Chacun est compris dans toutes les langues.

words-kinds-seminar = séminaire, séminaires
words-kinds-workshop = atelier, ateliers
words-kinds-training = formation, formations, cours, stage, stages, exercice
words-kinds-ojt = formation en cours d'emploi, formation sur le tas
words-kinds-meeting = réunion, réunions, comité, cérémonie
words-kinds-forum = forum, forums, conférence, conférences, colloque, symposium
words-kinds-assessment = évaluation, évaluations, évaluation des besoins
words-kinds-mission = mission, missions, assistance
words-kinds-visit = visite, visites
words-kinds-joint = activité conjointe, activités conjointes, conjointe
words-kinds-webinar = webinaire, webinaires
words-kinds-deadline = échéance, échéances, date limite

words-keys-title = titre, intitulé, nom
words-keys-kind = type, genre
words-keys-reference = référence, réf
words-keys-when = quand, date, dates
words-keys-where = où, lieu, ville
words-keys-groups = groupes, groupe, pour
words-keys-states = états, état
words-keys-seats = places
words-keys-quota = quota
words-keys-way-in = inscription, mode d'inscription
words-keys-languages = langues, langue
words-keys-deadline = échéance, date limite, désignations
words-keys-marking = marquage, tlp
words-keys-restricted = restreint
words-keys-text = texte, description, détails
words-keys-link = lien, liens
words-keys-file = fichier, fichiers
words-keys-until = jusqu'au, valable jusqu'au
words-keys-at = envoyer le
words-keys-about = au sujet de, activité
words-keys-source = source
words-keys-organiser = organisateur
words-keys-partners = partenaires, partenaire

words-ways-open = libre, ouverte, ouvert
words-ways-endorsed = avec aval, aval
words-ways-nominated = sur désignation, désignation
words-ways-invited = sur invitation, invitation

words-languages-en = anglais
words-languages-fr = français
words-languages-es = espagnol
words-languages-ar = arabe
words-languages-ru = russe
words-languages-zh = chinois

words-regions-middle-east = moyen-orient, proche-orient, golfe
words-regions-africa = afrique
words-regions-west-africa = afrique de l'ouest, afrique occidentale
words-regions-east-africa = afrique de l'est, afrique orientale
words-regions-asia-pacific = asie-pacifique, asie et pacifique
words-regions-pacific = pacifique
words-regions-asia = asie
words-regions-central-asia = asie centrale, caucase
words-regions-europe = europe
words-regions-latin-america = amérique latine
words-regions-south-america = amérique du sud
words-regions-caribbean = caraïbes
words-regions-arab = états arabes, monde arabe
