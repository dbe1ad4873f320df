# What was typed and could not be read: what happened, what was not done, the next step.

filters-too-many = I cannot keep that many filters on a list ({ $count }), so I have shown nothing. Please name fewer groups, States or towns.
question-too-long = That is { $count } characters, and I read questions of up to { $most }. I have looked nothing up. Please ask in a few words, such as: training dubai april.

date-unreadable = I could not read "{ $typed }" as a date, so nothing was saved. Please write it like 16-18 April { $year }, 16/04/{ $year } 09:00, April { $year }, or only { $year }.
date-ambiguous = "{ $typed }" could be { $first } or { $second }, so nothing was saved. Please write the month as a word.
date-impossible = "{ $typed }" is no day of the calendar, so nothing was saved. Please check the day and the month.
date-order = In "{ $typed }" the end comes before the start, so nothing was saved. Please write the first day and hour before the last.
date-past = { $when } is already over, so nothing was saved. Please give a date to come, with its year.
date-weekday = The weekday in "{ $typed }" does not fit: the date is { $when }. Nothing was saved. Please correct the one or the other.
hour-needed = "{ $typed }" has no hour, so nothing was saved. Please add one, such as 17:00.
zone-abbreviation = The letters "{ $typed }" stand for different zones in different places and seasons, so nothing was saved. Please write a town instead, such as Cairo.
zone-offset = "{ $typed }" would be wrong for part of the year wherever clocks change, so nothing was saved. Please write a town instead, such as Tashkent.
zone-unknown = I do not know the zone or town "{ $typed }", so nothing was saved. Please write the capital, or a name such as Asia/Tashkent.

line-key-unknown = I do not know the key "{ $typed }", so nothing was saved. { $nearest ->
    [none] Please use keys such as title, when, where and groups.
   *[other] Did you mean "{ $nearest }"? Please correct that line and send everything again.
  }
line-key-twice = The key "{ $name }" is there twice, so nothing was saved. Please keep one of the two lines.
line-without-key = The line "{ $typed }" has no key in front of it, so nothing was saved. Please start each line like this: title: Seminar on screening.

title-too-long = The title has { $count } characters and may have { $most }. Nothing was saved. Please shorten it and put the rest under text.
title-needed = A title is missing, so nothing was saved. Please say in a few words what it is.
text-too-long = The text has { $count } characters and may have { $most }, so that it fits one message. Nothing was saved. Please shorten it, or attach it as a file.
kind-unknown = I do not know the kind "{ $typed }", so nothing was saved. Please write one of these: seminar, workshop, training, meeting, forum, mission, visit, webinar.
way-in-unknown = I do not know the way in "{ $typed }", so nothing was saved. Please write open, endorsed, nominated or invited.
group-unknown = I do not know the group "{ $typed }", so nothing was saved. Please write its short name, such as CASP-MID.
group-near = I do not know the group "{ $typed }", so nothing was saved. Did you mean { $nearest }?
group-several = "{ $typed }" could mean several groups, so nothing was saved. Please name those you mean: { $names }.
state-unknown = I do not know the State "{ $typed }", so nothing was saved. Please write its name or its code of three letters, such as KEN.
language-unknown = I do not know the language "{ $typed }", so nothing was saved. Please write its name, such as French, or its code, such as fr.
seats-unreadable = I could not read "{ $typed }" as a number of seats, so nothing was saved. Please write a whole number, such as 30.
link-unreadable = "{ $typed }" is no link that I can keep, so nothing was saved. Please give an address that starts with https://.
links-too-many = There are { $count } links and up to { $most } go with an activity. Nothing was saved. Please keep the most useful ones.
place-unknown = I do not know the place "{ $typed }", so nothing was saved. Please write the town and its State, such as Tashkent, Uzbekistan, or: online https://…
place-elsewhere = { $city } is in { $state } and not in "{ $typed }", as far as I know. Nothing was saved. Please correct the town or the State.
offset-unreadable = I could not read "{ $typed }" as a length of time, so nothing was saved. Please write it like 6w, 3d, 1h, 15m or 90s.

# A programme that was imported. Every problem is told with its line and column.

programme-kind = "{ $name }" is no programme that I can read, so nothing was imported. Please send a .csv or an .ics file.
programme-too-big = The file has { $size } kB and may have { $most } kB. Nothing was imported. Please send it in parts.
programme-too-many = The file has { $count } rows and may have { $most }. Nothing was imported. Please send it in parts.
programme-encoding = The file is no text in UTF-8, so nothing was imported. Please save it as "CSV UTF-8" and send it again.
programme-broken = The calendar file cannot be read: { $reason }. Nothing was imported. Please export it again.
programme-empty = The file has no rows, so nothing was imported. Please check that it is the right one.
programme-no-column = The file has no column "{ $name }", so nothing was imported. Please give the first row these names: title, start, end, city.
row-needs = A value is missing. Please fill in "{ $name }".
row-date = "{ $typed }" is no date. Please write it like 2027-04-16.
row-order = The end { $end } comes before the start { $start }. Please correct one of them.
row-twice = The id "{ $id }" is already in line { $line }. Please give each row its own.
row-repeats = The event repeats, and repeated events are not read. Please write one event for each date.
row-cells = The row has { $count } cells and the first row has { $most }. Please put text with commas in quotes.

# Words that people type. Any of them is understood in every language.

words-kinds-seminar = seminar, seminars
words-kinds-workshop = workshop, workshops, practical
words-kinds-training = training, trainings, course, courses, exercise, certification
words-kinds-ojt = ojt, on-the-job, on-the-job training, on the job training
words-kinds-meeting = meeting, meetings, committee, ceremony, session
words-kinds-forum = forum, forums, conference, conferences, symposium, symposia
words-kinds-assessment = assessment, assessments, needs assessment, needs assessments
words-kinds-mission = mission, missions, assistance
words-kinds-visit = visit, visits
words-kinds-joint = joint, joint activity, joint activities
words-kinds-webinar = webinar, webinars
words-kinds-deadline = deadline, deadlines

words-keys-title = title, name
words-keys-kind = kind, type
words-keys-reference = reference, ref, official reference
words-keys-when = when, date, dates
words-keys-where = where, venue, place, city
words-keys-groups = groups, group, for
words-keys-states = states, state
words-keys-seats = seats, places
words-keys-quota = quota
words-keys-way-in = way in, wayin, registration
words-keys-languages = languages, language
words-keys-deadline = deadline, nomination, nominations, nomination deadline
words-keys-marking = marking, tlp
words-keys-restricted = restricted
words-keys-text = text, description, details
words-keys-link = link, links, url
words-keys-file = file, files
words-keys-until = until, valid until
words-keys-at = at, send at
words-keys-about = about, activity
words-keys-source = source
words-keys-organiser = organiser, organizer
words-keys-partners = partners, partner

words-ways-open = open, free
words-ways-endorsed = endorsed, endorsement
words-ways-nominated = nominated, nomination
words-ways-invited = invited, invitation

words-languages-en = english
words-languages-fr = french
words-languages-es = spanish
words-languages-ar = arabic
words-languages-ru = russian
words-languages-zh = chinese, mandarin

# The value names the region as English names of groups do.
words-regions-middle-east = middle east, mideast, gulf
words-regions-africa = africa, african
words-regions-west-africa = west africa, western africa
words-regions-east-africa = east africa, eastern africa
words-regions-asia-pacific = asia pacific, asia and pacific, apac
words-regions-pacific = pacific
words-regions-asia = asia, asian
words-regions-central-asia = central asia, caucasus
words-regions-europe = europe, european
words-regions-latin-america = latin america
words-regions-south-america = south america
words-regions-caribbean = caribbean
words-regions-arab = arab states, arab world
