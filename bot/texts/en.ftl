# Dates. The four patterns are CLDR's signs: EEEE weekday, d day, MMMM month, y year.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-first-day = d
date-range = { $first } – { $last }
date-hour = { $date }, { $hour } { $place }
date-hours = { $first }–{ $last }
date-hour-alone = { $hour } { $place }
date-both = { $there } · { $here }

# What activities are.
kind-seminar = Seminar
kind-workshop = Workshop
kind-training = Training
kind-ojt = On-the-job training
kind-meeting = Meeting
kind-forum = Forum
kind-assessment = Needs assessment
kind-mission = Mission
kind-visit = Visit
kind-joint = Joint activity
kind-webinar = Webinar
kind-deadline = Deadline

# The state of an activity, of a proposal in one group, and of a person in an activity.
state-proposed = Proposed
state-published = Published
state-postponed = Postponed
state-cancelled = Cancelled
state-held = Held
decision-waiting = Awaiting approval
decision-approved = Approved
decision-refused = Refused
decision-recalled = Recalled
standing-registered = Registered
standing-awaiting-endorsement = Awaiting endorsement
standing-waiting-list = On the waiting list
standing-offered = A seat is offered to you
standing-declined = Declined
standing-withdrawn = Withdrawn
standing-attended = Attended
standing-no-show = No-show

wayin-open = Open to all: one tap
wayin-endorsed = With endorsement by your focal point
wayin-nominated = By nomination of your State
wayin-invited = By invitation

role-observer = Observer
role-member = Member
role-partner = Partner
role-alternate = Alternate
role-focal-point = Focal point
role-coordinator = Coordinator
role-regional-officer = Regional officer
role-admin = Admin

platform-slack = Slack
platform-telegram = Telegram

language-en = English
language-fr = French
language-es = Spanish
language-ar = Arabic
language-ru = Russian
language-zh = Chinese
language-pt = Portuguese

deadline-start = Start
deadline-nomination = Nominations close

# The life of a message and of a reminder.
life-waiting = Waiting to be sent
life-claimed = Being sent
life-sent = Sent
life-failed = Not delivered
life-skipped = Left out
life-unknown = Not known whether it arrived
rung-planned = Planned
rung-sent = Sent
rung-moved = Replaced, because the dates changed
rung-missed = Missed
rung-skipped = Left out

# Why a reminder or a message did not go out, or waits.
reason-past = its time had passed when it was planned
reason-cancelled = the activity is cancelled
reason-postponed = the activity is postponed
reason-held = the activity is over
reason-proposed = the activity is not approved
reason-moved = the dates changed
reason-superseded = a later reminder on the same deadline went out instead
reason-late = the bot was not running, and the deadline had passed
reason-channel-gone = the channel is no longer bound
reason-quiet = held until the group’s open hours
reason-withdrawn = it was taken back before it went out
reason-not-reachable = the person has not written to the bot yet
reason-platform-off = its platform is not connected
reason-interrupted = the bot stopped between sending it and noting the answer
reason-not-there = looked for, and surely not there
reason-recalled = it was recalled
reason-out-of-reach = its place there is not known to Liaison
reason-over = it is no longer current
reason-replaced = a later notice says what is true now
reason-passed = its time has passed
cause-absent = Liaison is not in that channel any more
cause-rights = Liaison may not post there
cause-archived = the channel is archived
cause-deleted = the channel was deleted
cause-topic-closed = its topic is closed
cause-topic-gone = its topic was deleted
cause-unfit = the platform did not accept its form; please tell your admin
cause-silent = the platform’s answer was lost on the way
cause-down = the platform could not be reached
cause-busy = the platform asks to wait
cause-token = the platform refuses Liaison’s access; your admin must renew it
cause-fixed = the platform no longer lets it be changed or deleted
cause-gone = the message is not there any more
cause-other = the platform says “{ $reason }”

# Reminders.
reminder-title = Reminders for { $date }
reminder-start =
    { $days ->
        [0] Starts today
        [one] Starts tomorrow
       *[other] Starts in { $days } days
    }: { $when }
reminder-nomination =
    { $days ->
        [0] Nominations close today
        [one] Nominations close tomorrow
       *[other] Nominations close in { $days } days
    }: { $when }
reminder-start-soon = Starts soon: { $when }
reminder-nomination-soon = Nominations close soon: { $when }
reminder-hidden = { $code }: open it in private
reminder-more =
    { $count ->
        [one] And one more: ask for “upcoming”.
       *[other] And { $count } more: ask for “upcoming”.
    }
reminders-missed-title =
    { $count ->
        [one] One reminder was missed
       *[other] { $count } reminders were missed
    }
reminders-missed-why = Liaison was not running when they were due, and the deadlines have passed since. Nothing was sent.
reminders-missed-line = { $deadline }: { $end } · { $channel }
reminders-missed-next = If the channel should still know, write to it with “announce”.

# A message that may not be shown in a channel.
pointer-title = A notice for this group
pointer-text = It carries a marking above what may be shown here. Those entitled can read it in private.

# What coordinators hear about messages that did not arrive.
outbox-unreachable-title = { $channel } can no longer be reached
outbox-unchanged-title = A change did not reach { $channel }
outbox-unchanged-text = Reason: { $why }. The earlier words still stand there.
outbox-still-there-title = A message could not be taken back from { $channel }
outbox-still-there-text = Reason: { $why }. It still stands there: please delete it by hand.
outbox-unknown-how = Not there: “Send again” posts it once more (if it did arrive after all, it stands there twice). There: “It arrived” counts it as sent, and a later change cannot reach it.
outbox-unreachable-text = { $platform }: { $why }. The channel is unbound from { $group }: nothing more is sent there.
mend-absent = Add Liaison there again, then tap “Bind again”.
mend-rights = Let Liaison post there, then tap “Bind again”.
mend-archived = Unarchive the channel and see that Liaison is in it, then tap “Bind again”.
mend-topic-closed = Reopen the topic, then tap “Bind again”.
mend-elsewhere = Bind another place instead: write “bind” there.
mend-other = See what is wrong there, then tap “Bind again”.
outbox-failed-title = A message for { $channel } was not delivered
outbox-failed-text = Reason: { $why }. It is not tried again by itself.
outbox-unknown-title = A message for { $channel } may not have arrived
outbox-unknown-text = Nobody knows yet: { $why }. To avoid saying it twice, it is not repeated. Please look in the channel.
lost-title =
    { $code }, { $group }: { $count ->
        [one] 1 channel needs your attention
       *[other] { $count } channels need your attention
    }
lost-unbound = it is unbound
outbox-about = About: { $subject }

# What admins hear when a platform refuses the program itself.
outage-title = { $platform } refuses Liaison’s messages
outage-token-slack = Its token was revoked or has expired. Compare SLACK_BOT_TOKEN and SLACK_APP_TOKEN with the app’s page, or install the app again; then restart Liaison.
outage-token-telegram = Its token is not valid any more. Ask @BotFather for the token, put it into TELEGRAM_BOT_TOKEN, and restart Liaison.
outage-scope = The app lacks a permission. Install it again with what “liaison manifest slack” prints.
outage-waits = Nothing is lost: what is meant for { $platform } waits until it works again.
outage-over = { $platform } takes Liaison’s messages again. What waited is being sent.

## What people do

ask-title = Title
ask-when = When?
ask-where = Where?
ask-groups = Groups
ask-kind = Kind
ask-way-in = Way in
ask-reference = Official reference
ask-seats = Seats
ask-deadline = Nominations close
ask-languages = Languages
ask-states = States invited
ask-marking = Marking
ask-organiser = Organiser
ask-partners = Partners
ask-text = Text
ask-text-fr = Text in French
ask-text-ar = Text in Arabic
ask-link = Link
ask-source = Source
ask-at = Send at
ask-anyway = Why can it not wait?
ask-until = Current until
ask-ack = Acknowledge
ask-letter = State letter
ask-about = About which activity?
ask-reason = Reason
ask-full-name = Your full name
ask-state = Your State
ask-organisation = Your organisation
ask-your-words = Your message
ask-role = Which role?
ask-place = For which group or State?
hint-title = For example: Seminar on quality control
hint-when = For example: 16-18 April 2027 09:00, or April 2027
hint-where = For example: Tashkent, Uzbekistan. Or: online https://…
hint-groups = For example: casp-mid; ecowas
hint-kind = Seminar, workshop, training, meeting …
hint-way-in = Open, endorsed, nominated or invited
hint-reference = For example: ENAVSECG/11
hint-seats = A number; leave it out where seats are not counted
hint-deadline = For example: 28 February 2027 17:00
hint-languages = For example: en; fr
hint-states = For example: KEN; UGA. Leave it out to invite all States of the groups
hint-state = For example: Kenya, or KEN
hint-marking = TLP:CLEAR, GREEN, AMBER or AMBER+STRICT
hint-organiser = Who runs it
hint-partners = Separated by semicolons
hint-text = Up to 2,800 characters; never audit findings or restricted documents
hint-link = An address that begins with https://
hint-source = Where this is written
hint-at = For example: 3 March 2027 09:00. Leave it out to send now
hint-anyway = It then goes out in quiet hours and at the weekend too; the reason is kept
hint-until = For example: 30 April 2027
hint-ack = Yes, or until when States are to acknowledge it, for example: 30 April 2027 17:00. A day alone means its end, on the clock of the group’s secretariat
hint-letter = Its reference, for example: AS 8/1.10-27/14
hint-about = A code, for example SEM-12
hint-place = For example: casp-mid, or KEN
when-needed = The dates are missing. Write a day, a month or a year.
where-needed = The place is missing. Write a city and State, or online and the link.
groups-needed = The groups are missing. Write at least one.
text-needed = The text is missing. Write at least one line.
until-needed = Until when is this current? Write a date, or “when” for a training with dates.
about-proposed = { $code } is not approved yet; nothing was saved. Announce it once it is.
announce-no-channel = No channel is bound for { $groups }, so nobody would get it; nothing was saved. Bind a channel first, or name another group.
at-past = { $when } is over: there it is now { $now }. Write a later hour, or leave it out to send now.
at-after-until = It would go out { $at }, and is current only until { $until }. Write an earlier hour.
share-over = { $code } was current until { $until }; nothing was posted. Refuse it, or ask its sender for a new one.
share-reply-over = States were to acknowledge { $code } by { $reply }; nothing was posted. Refuse it, or ask its sender for a new one.
ack-unreadable = “{ $typed }” says neither yes nor a day, so nothing was saved. Write for example: yes, or: 30 April 2027 17:00.
ack-no-day = “{ $typed }” names no day until which States can acknowledge, so nothing was saved. Write for example: 30 April 2027 17:00.
ack-after-until = States could acknowledge until { $reply }, but it is current only until { $until }. Write an earlier day, or a later “until”.
ack-before-at = States would have to acknowledge by { $reply }, and it goes out only { $at }. Write a later day.
letter-too-long = The reference of the letter has { $count } characters and may have { $most }. Nothing was saved. Please give only its reference.
name-needed = Your name is missing. Write it as on an official letter.
state-needed = Your State is missing. Write its name or code, for example KEN.
organisation-needed = Your organisation is missing. Write where you work.
reason-needed = The reason is missing. People will read it.
deadline-after-start = Nominations would close on { $deadline }, after the start on { $when }. Write an earlier day.
marking-clear = TLP:CLEAR
marking-green = TLP:GREEN
marking-amber = TLP:AMBER
marking-amber-strict = TLP:AMBER+STRICT
marking-red = TLP:RED never goes through this bot; nothing was saved. Tell the people concerned directly.
marking-unknown = “{ $typed }” is no marking. Write TLP:CLEAR, GREEN, AMBER or AMBER+STRICT.
decide-not-yours = { $code } waits for another group’s coordinator; nothing was decided.
decide-done = { $code } is already decided in your groups; nothing was changed.
decide-over = { $code } was taken back or cancelled; there is nothing to decide.
already-approved = { $code } is already approved for { $group } by { $name }, { $at }; nothing was changed.
already-refused = { $code } is already refused for { $group } by { $name }, { $at }; nothing was changed.
already-recalled = { $code } was recalled in { $group }; nothing was changed.
stop-not-yours = Only the sender or a coordinator of all its groups can stop { $code }; it goes on.
stop-too-late =
    { $code } has already gone out to { $count ->
        [one] 1 channel
        *[other] { $count } channels
    }; nothing was stopped.
stop-done = { $code } is stopped already; nothing more was done.
recall-form = Recall an announcement
ask-recall-reason = Why is it recalled?
recall-read-back = Recall this announcement?
recall-reaches =
    It is taken back from { $channels ->
        [one] 1 channel.
        *[other] { $channels } channels.
    }
recall-kept =
    It never goes out to { $channels ->
        [one] 1 channel where it still waits.
        *[other] { $channels } channels where it still waits.
    }
recall-stays = It stays in { $groups }: only its sender or their coordinators can recall it there.
recall-how = It is deleted. Where that is no longer possible (Telegram: after 48 hours), only its title stays, struck out.
recalled-why = Reason: { $reason }
recall-saved =
    { $code } is recalled: being taken back from { $channels ->
        [one] 1 channel
        *[other] { $channels } channels
    }
recall-kept-back = { $code } is recalled before anybody read it there
recalled-by = { $name } recalled { $code }
recall-done = { $code } is recalled already; nothing more was done.
recall-nothing = In your groups nothing of { $code } stands in a channel or waits to go there; nothing was done.
recall-not-yours = Only its sender, or a coordinator of a group that has it, can recall { $code }; it stays.
amend-form = Change an announcement
amend-not-yours = Only who coordinates all the groups of { $code } can change it (before it is approved, its sender too); nothing was changed.
amend-ended = { $code } is not changed: { $why }.
amend-same = This is what { $code } says already; nothing was changed.
amend-before-reply = States may acknowledge it until { $reply }, so it stays current at least until then. Write a later “until”.
amend-reaches = Changed in { $channels ->
        [one] 1 channel
       *[other] { $channels } channels
    }. Nobody is notified.
amend-done =
    { $code } is being changed in { $channels ->
        [one] 1 channel
        *[other] { $channels } channels
    }
ask-text-in = Text in { $language }
stopped =
    { $code } is stopped: kept back from { $kept ->
        [one] 1 channel
        *[other] { $kept } channels
    }, already sent to { $gone }.
reason-stopped = it was stopped
code-unknown = I know no “{ $code }” that you can see; nothing was done. Look it up in the list.
code-unknown-stranger = I know no “{ $code }” that you can see; nothing was done. { stranger }
code-needed = Which one? Nothing was done yet. Write its code, for example SEM-12.
announce-form = Announcement
share-form = Training announcement
register-form = Propose an activity
edit-form = Change an activity
postpone-form = Postpone
cancel-form = Cancel an activity
join-form = Sign up
ask-form = Ask a person
claim-form = I hold a role
button-send = Send
button-upcoming = What is on
button-help = Help
button-change = Change
button-drop = Cancel
button-as-meant = Yes, I meant that
button-leave-out = Leave it out
button-more = Add…
button-back = Back
button-keep = Keep this
button-skip = Skip
button-review = Read it back
button-go-on = Go on with it
button-save = Save
button-submit = Submit
button-cancel-it = Cancel the activity
button-keep-it = Keep the activity
button-show = { $code }
button-give = Give the role
button-take = Take them away
button-join = Sign up
button-leave = Withdraw my place
button-answer = Answer
button-copy = Copy an earlier one
button-copy-this = Copy { $code }
button-propose = Propose an activity
button-import = Import a programme
button-files = Files ({ $count })
button-import-it = Import
button-announce-this = Announce this
button-help-all = All commands
button-ask = Ask a person
button-mine = Mine
button-pending = To decide
button-claim = I hold a role
button-earlier = ◀ Earlier
button-later = Later ▶
button-newer = ◀ Newer
button-older = Older ▶
button-approve = Approve
button-refuse = Refuse
button-say-why = Say why
button-take-back = Take back
button-edit = Edit
button-stop = Stop
button-anyway = Send anyway
button-ack = Acknowledge
button-ack-code = Acknowledge { $code }
button-unack = Take back
button-acks = Who has acknowledged
button-remind-silent = Remind the silent ones
button-remind = Remind them
button-focal-point = I am the focal point
button-deliveries = Deliveries
button-retry = Retry failed only
button-try-again = Try again
button-decide = Decide
button-for = { $label }: { $channel }
button-send-again = Send again
button-it-arrived = It arrived
button-gone = It is gone
button-recall = Recall
button-leave-it = Leave it there
button-post-current = Post them here
button-bind = Bind again
button-previous = ◀ Previous
button-next = Next ▶
button-who = Whom to ask
button-unbind = Unbind
button-choose-channel = Choose a channel
button-choose-group = Choose a group
button-bind-again = Bind again
button-lang = Languages
button-invite = Invite
status-state =
    { $state }: { $count ->
        [0] nothing is coming up
        *[other] coming up
    }
who-how = Write a group or a State after it, for example: who casp-mid.
who-unknown = I found no group or State in “{ $typed }”. Write for example: who casp-mid, or who Kenya.
who-members-only = Names in { $group } are for its members. Act once in its channel, or ask its coordinator for a role.
who-title = Whom to ask: { $place }
who-coordinators = Coordinators: { $names }
who-coordinators-none = No coordinator yet.
who-officers = Regional officers: { $names }
who-officers-none = No regional officer yet.
who-focal-points = Focal points: { $names }
who-focal-points-none = No focal point yet.
who-focal-points-in = Focal points in { $count } of { $all } States: { $states }. Names: who and the State.
who-alternates = Alternates: { $names }
who-alternates-none = No alternate yet.
who-unreachable = { $name } (cannot be reached yet)
ask-nobody = Nobody responsible can be reached here yet; nothing was sent. Ask in your group’s channel.
ask-from = { $name } asks about { $code }
ask-from-plain = { $name } asks
ask-reply-how = Your answer goes back to them through this bot.
ask-sent = Sent to { $names }. The answer will come in private.
ask-answer-from = { $name } answers
ask-answered = Your answer is on its way.
ask-read-back = This will be sent
person-unknown = I have not met “{ $name }” here yet; nothing was changed. Send them an invitation instead.
log-title = What was done: { $code } · { $title }
log-none = Nothing has been done yet.
log-somebody = Somebody
log-proposed = { $name } proposed it
log-approved = { $name } approved it
log-refused = { $name } refused it
log-registered = { $name } signed up
log-waiting-list = { $name } went on the waiting list
log-withdrawn = { $name } withdrew
log-announced = { $name } wrote it
log-anyway = { $name } sent it in closed hours
log-stopped = { $name } stopped it before it went out
log-acknowledged = { $name } acknowledged it
log-unacknowledged = { $name } took an acknowledgement back
log-reminded = { $name } reminded silent States
log-recalled = { $name } recalled it
log-retried = { $name } tried again what had failed
log-sent-again = { $name } tried it again
log-arrived = { $name } saw that it arrived
log-gone = { $name } saw that it is gone
log-caught-up = { $name } posted what was still current
log-edit = { $name } changed it
log-postpone = { $name } postponed it
log-cancel = { $name } cancelled it
log-role = { $name } changed roles
log-claimed = { $name } became admin
log-invited = { $name } accepted an invitation
log-invited-by = { $name } made an invitation
log-linked = { $name } linked an account
log-bound = { $name } bound a channel
log-unbound = { $name } unbound a channel
log-group = { $name } changed the group
bind-already = This channel already belongs to { $group }; nothing was changed. To give it to another group, unbind it first.
bind-which = Which group? Write bind and one of: { $groups }.
bind-which-many = Which group? Write bind and its short name, for example: bind { $group }.
bind-not-yours = Only a coordinator of { $group } can bind its channels; nothing was changed. A coordinator can give you a bind code.
bind-code = Or, within one hour, write in the chat itself: /bind { $code } (on Slack: /liaison bind { $code })
bind-awaits = This channel is just being bound to { $group }: its welcome is on the way. Nothing was changed.
bind-begun = { $title } is being bound to { $group }
bind-begun-if = A welcome is posted there now, and with it the binding counts. If it cannot be posted, you will read here why.
bind-too-late = I no longer know which group this chat is for; nothing was bound. Write /bind and the group again.
bind-offer = Bind a channel to { $group }
bind-choose = Choose it below. In a channel Liaison becomes an administrator that may post; a group must have Liaison in it already.
bind-named = From here: /liaison bind { $group } #channel. Liaison must be in that channel (/invite @liaison).
bind-for-which = Which group is the channel for?
bind-more = For another group, write { $command }.
code-one-time-unknown = This code is not valid any more; nothing was changed. Ask for a new one.
code-one-time-elsewhere = This code is for a channel: write bind and the code there. Nothing was changed.
welcome = Liaison is here for { $group }
welcome-what = Activities, announcements and reminders of the group are posted here. Ask what is on, sign up, or propose an activity.
welcome-marking = Nothing above this channel’s marking is posted here, and names stay in private chats.
welcome-no-admin = I am not an administrator here: I do not see who joins or leaves, and may hear only commands and replies to me. Making me an administrator changes that.
unwelcome = { $title } was not bound to { $group }
unwelcome-absent-slack = Liaison is not in that channel. Write /invite @liaison there, then bind again.
unwelcome-absent-telegram = Liaison is not in that chat. Add it (to a channel as an administrator), then bind again.
unwelcome-rights-slack = Only some people may post in that channel. Let Liaison post there in the channel’s settings, then bind again.
unwelcome-rights-telegram = Liaison may not post there. Make it an administrator with the right to post, then bind again.
unwelcome-unsure = No answer came: the welcome may be there or not. Bind again; a second welcome does no harm.
unwelcome-why = The welcome could not be posted: { $why }.
unwelcome-later = Bind again later, or ask your admin.
unbind-nothing = This chat belongs to no group; nothing was changed.
unbind-none = None of your groups has a channel; nothing was changed.
unbind-more = For the others, name the group, for example: { $command }
unbind-which = Which channel shall receive nothing more?
unbound = { $title } receives nothing more
unbound-what = Announcements and reminders stop, and nobody counts as a member through this chat. What was posted stays.
unbound-again = To bind it again, write here: { $command }
group-how = Write group and its id, for example: group casp-mid. Add lines such as name: or states: to change it.
group-not-yet = There is no group “{ $typed }” yet. Add lines with name, short, states, time_zone and languages to make it.
group-title = { $name } ({ $id })
added-hello = Thank you for adding Liaison to { $title }
added-bind = Now bind it to its group: write in it, or to me in private, for example { $command }.
added-who = A coordinator of the group, or an admin, now binds it: they write in it, or to me in private, for example { $command }.
added-which = Which group is { $title } for?
group-id = “{ $typed }” cannot be an id; nothing was saved. Use small letters, digits and hyphens, for example casp-mid.
group-key-unknown = I cannot read “{ $typed }”; nothing was saved. Each line begins with one of: { $keys }.
hour-unreadable = “{ $typed }” is no hour; nothing was saved. Write it as 09:00.
weekend-unreadable = “{ $typed }” names no days of the week; nothing was saved. Write for example: friday, saturday. Or: none.
quiet-unreadable = “{ $typed }” is no span of hours; nothing was saved. Write it as 21:00-07:00, or: none.
ceiling-unreadable = “{ $typed }” is no ceiling; nothing was saved. Write for example: slack AMBER, telegram GREEN.
short-needed = The short name is missing.
group-name-needed = The name of the group is missing; nothing was saved. Write it in full.
states-needed = The States are missing. Write their codes, for example KEN; UGA.
zone-needed = The time zone is missing. Write for example Africa/Cairo.
languages-needed = The languages are missing. Write for example en; ar.
field-short = Short name
field-states = States
field-zone = Time zone
field-languages = Languages
field-weekend = Weekend
field-quiet = Quiet hours
field-hour = Hour of reminders
field-ceiling = Highest marking
field-channels = Channels
field-person = Person
field-your-id = Accounts
field-role = Role
field-place = Group or State
field-kind = Kind
field-when = When
field-where = Where
field-way-in = Way in
field-groups = Groups
field-online = Online
field-seats = Seats
field-deadline = Nominations close
field-reference = Reference
field-organiser = Organiser
field-partners = Partners
field-link = Link
field-source = Source
field-files = Files
field-until = Current until
field-ack = Acknowledge
field-letter = State letter
value-list = { $items }
value-when = { $when }
value-moment = { $at }
value-none = none
pending-title =
    { $count ->
        [one] 1 proposal waits
        *[other] { $count } proposals wait
    } for you
pending-none = Nothing waits for your decision.
no-sender = This message has no sender whom I can know, so nothing was done. Write as yourself, not as the group or channel.
too-fast = That was very fast: this one was not done. Wait a few seconds and repeat it.
role-needed = This is for the role “{ $role }”; nothing was done. Ask who gives roles in your group.
member-needed = This is for members of a group; nothing was done. { stranger }
observers-read = Observers read and do not propose; nothing was done. If you hold another role, say so.
draft-unknown = This draft is not there any more; nothing was saved. Start again.
draft-done = This draft is already finished; nothing was done twice.
draft-not-complete = Not saved yet: please correct this
draft-kept = Your draft keeps the rest. Tap Change, or send me only the missing or corrected lines, in private.
draft-add = What would you like to add?
draft-dropped = Dropped. Nothing was saved.
form-step =
    { $of ->
        [1] { $label }
       *[other] { $label } ({ $step } of { $of })
    }
form-now = So far: { $value }
form-when = { $when }, { $hours }
form-in-private = { $title }: let us go on in private
no-question = I am not waiting for an answer.
reaches =
    Reaches { $channels ->
        [one] 1 channel
        *[other] { $channels } channels
    } and { $people ->
        [one] 1 person
        *[other] { $people } people
    }.
reaches-channels =
    Reaches { $channels ->
        [one] 1 channel
        *[other] { $channels } channels
    }.
change-not-yours = Only a coordinator of its groups can change { $code }; nothing was changed. Ask them.
reaches-quietly =
    { $channels ->
        [0] Nobody is notified.
        [one] Nobody is notified; the card in 1 channel is updated.
       *[other] Nobody is notified; the cards in { $channels } channels are updated.
    }
seats-taken =
    { $taken ->
        [one] 1 seat is taken already, so { $seats } is too few; nothing was saved. Write at least 1, or first let somebody withdraw.
       *[other] { $taken } seats are taken already, so { $seats } is too few; nothing was saved. Write at least { $taken }, or first let somebody withdraw.
    }
change-cancelled = { $code } is cancelled; nothing was changed.
cancel-not-yours = You cannot cancel { $code } for everyone. You can withdraw your own place.
changed-title = { $code } has changed: { $title }
cancelled-title = { $code } is cancelled: { $title }
postponed-title = { $code } is postponed: { $title }
cancelled-was = It was planned for { $when }.
change-held = { $channel } ({ $platform }): notice held until { $at }
change-held-why = Quiet hours or a weekend there. The cards are updated at once.
changed-when = Dates: { $old } → { $new }
changed-where = Place: { $old } → { $new }
changed-languages = Languages: { $old } → { $new }
changed-deadline = Nominations close: { $old } → { $new }
changed-way-in = Way in: { $old } → { $new }
changed-online = Link: { $old } → { $new }
changed-title-itself = Title: { $old } → { $new }
changed-seats = Seats: { $old } → { $new }
changed-groups = Groups: { $old } → { $new }
changed-roles = Roles: { $old } → { $new }
roles-none = none
changed-also = Also changed: { $names }
activity-cancelled = Cancelled.
activity-cancelled-why = Cancelled: { $reason }
activity-postponed = Postponed.
activity-held = This is over.
activity-postponed-why = Postponed: { $reason }
activity-proposed = Proposed, not yet approved.
activity-refused = Proposed, and refused.
activity-taken-out = No longer an activity of { $group }.
activity-title = { $code } · { $title }
edit-read-back = Please check the change:
postpone-read-back = Please check the new dates:
cancel-read-back = Please check before cancelling for everyone:
edit-done = { $code } is changed; what was posted is being updated.
postpone-done = { $code } is postponed; everyone concerned is being told.
cancel-done = { $code } is cancelled; everyone concerned is being told.
held =
    { $code }: saved, and done in { $seconds ->
        [one] 1 second
        *[other] { $seconds } seconds
    }
held-how = Until then nobody sees anything of it, and Stop drops it.
held-dropped = { $code } stays as it is: the change was dropped, and nobody was told.
held-gone = No change of { $code } waits any more; nothing was stopped. To put it right, change it again: everyone reads old and new.
postpone-same = These are the dates it already has: { $when }. Write the new ones.
role-read-back = Give this role?
role-take-back = Take all roles away?
role-given-to-you = You now hold the role “{ $role }”. Write help to see what you can do.
role-taken-from-you = Your roles here were taken away.
role-saved = Saved for { $name }.
role-not-yours = You cannot give the role “{ $role }” there; nothing was changed.
role-nothing-to-take = { $name } holds no role that you can take away; nothing was changed.
role-last-admin = { $name } is the only admin; nothing was taken away. Make somebody else an admin first, for example: invite admin.
role-how = Write role, the person, the role and its group or State, for example: role @amina coordinator casp-mid.
role-unknown = “{ $typed }” is no role. Write coordinator, focal-point, alternate, regional-officer, partner, observer, member or admin.
role-unreachable = I cannot write to this person yet: they must write to me first. Until then the post counts as vacant.
hand-over = They can be reached once they have opened this link and pressed Start: { $link }
invite-how = Write invite, the role and its group or State, for example: invite focal-point KEN.
invite-title = Invitation: { $role }. Send it to the person; it works once, for 14 days.
invite-code = On either platform, write to the bot: start { $code }
invite-link = Or open this link on Telegram: { $link }
claim-read-back = { $name } asks for the role “{ $role }”, { $place }.
claim-nobody = Nobody who may give this role can be reached yet; nothing was sent. Ask in your group’s channel.
claim-asks = { $name } says: I hold the role “{ $role }”, { $place }. Account: { $id }
claim-sent = Sent to { $names }. You will be told in private.
join-cancelled = { $code } is cancelled; you were not signed up.
join-cancelled-why = { $code } is cancelled; you were not signed up. Reason: { $reason }
join-proposed = { $code } is not approved yet; you were not signed up.
join-past = { $code } is over ({ $when }); you were not signed up.
join-endorsed = For { $code } your State’s focal point must agree first; you were not signed up. Ask them.
join-nominated = For { $code } States nominate through their focal point; you were not signed up. Ask yours.
join-invited = { $code } is by invitation; you were not signed up. Ask its coordinator.
join-registered = You are registered for { $code }.
join-registered-short = You are registered for { $code }.
join-waiting-list = { $code } is full: you are on the waiting list and will be told when a seat is free.
join-waiting-list-short = { $code } is full: you are on the waiting list.
join-place = Your place in line: { $place }
join-already = You are already on the list of { $code }; nothing was done twice.
join-already-short = You are already on the list of { $code }.
join-promoted = A seat is free: you are now registered for { $code }.
join-who-are-you = Sign up for { $code } as
leave-not-registered = You are not registered for { $code }; nothing was changed.
leave-past = { $code } is over; nothing was changed.
left = You gave back your place in { $code } · { $title }
lang-unknown = I do not speak “{ $typed }” yet; nothing was changed.
lang-saved = I speak { $language } with you from now on.
lang-which = Which language?
language-own-en = English
language-own-fr = Français
language-own-ar = العربية
language-as-written = as written
zone-how = Your times are shown for { $zone }. Write zone and a city, for example: zone Cairo.
zone-saved = Saved: { $zone }. There it is now { $now }.
register-which = Propose a new activity, or sign up for one that is there?
register-read-back = Please check everything before it is submitted:
register-same-as = Is it the same as { $code } · { $title }, { $when }? If so, cancel here.
register-at-once =
    { $group }: { $channels ->
        [0] published at once, but it has no channel to be posted in
        [one] published at once in 1 channel
        *[other] published at once in { $channels } channels
    }.
register-to-approve = { $group }: goes to { $names } for approval.
register-nobody = { $group }: nobody can decide yet; it is kept for the first who can.
copy-none = You have proposed nothing yet. Start with a new one.
copy-title = Copy which one?
line-head = { $code } · { $title }
line-when-where = { $when }, { $where }
line-standing = You: { $standing }
place-city = { $city }, { $country }
place-city-alone = { $city }
place-online = online
place-country = { $country }
place-open = place to be announced
seats-free = { $free } of { $seats } free
seats-posted = { $seats }
seats-posted-full = { $seats }, full: waiting list
seats-open = not counted
start-claimed = You are the admin now. Next: bind a channel, or invite a coordinator.
start-invited = Welcome. You now hold: { $roles }.
link-self = This code is from this same account; nothing was changed. Use it on the other platform.
linked = Both accounts are { $name } now.
link-code = On { $platform }, within 15 minutes, write to the bot: link { $code }
link-ask = Join this account with { $name } ({ $ids })? Both become one person, with the roles of both. Only do it if both accounts are yours.
button-link = Both are mine
not-understood = I did not understand “{ $words }”, so I looked nothing up. Try a group, a State, a month or a city, or write help.
nothing-to-read = I can only read words here, so nothing was done. Write what you are looking for, or help.
partly-understood = Not understood: { $words }
offer-announce = What shall I do with this?
help-title = What you can do
help-line = { $command }: { $what }
help-plain = Here plain words will do too: training dubai april, or SEM-12.
help-examples = For example:
help-example = { $command }
help-one = How one is written, for example: { $command }
reply-how = Reply with join, or with ask and your question.
reply-how-ask = Reply with ask and your question.
command-unknown = I do not know “{ $typed }”; nothing was done.
command-near = I do not know “{ $typed }”; nothing was done. Did you mean { $command }?
filter-unknown = I did not understand “{ $words }”, so I looked nothing up. Try a group, a State, a month, a city or a kind.
upcoming-title = Coming up
upcoming-title-filtered = Coming up: { $words }
upcoming-wider = “{ $words }”: I looked in all of { $when }.
upcoming-none = Nothing is planned yet.
upcoming-none-filtered = Nothing is planned for: { $words }.
mine-title = Your activities
mine-proposed = You proposed it
mine-deadline = Nominations for { $code } close { $when }
mine-ack = { $code } waits to be acknowledged for { $states }.
mine-ack-by = { $code } waits to be acknowledged for { $states } by { $at }.
mine-none = You are not signed up for anything.
group-waiting = { $group } (awaiting approval)
group-approved = { $group } (approved)
group-refused = { $group } (refused)
group-recalled = { $group } (recalled)
decide-please = { $name } proposes this to { $group }. Approve it?
decide-again = First asked { $at }: it still waits for a decision.
decide-passed-on = Passed on to you, without an answer from { $names }.
decide-changed = Changed since you were asked:
decided-approved = { $code } · { $title } is approved by { $groups }
decided-refused = { $code } · { $title } is refused by { $groups }
decided-waiting = Awaiting approval: { $groups }
decided-unseen = { $group } has no channel, so nothing is posted there. In the chat that shall be its channel, write: /bind { $id } (on Slack: /liaison bind { $id })
decided-why = Reason: { $reason }
decided-by = Decided by { $name }
closed-approved = { $code }: { $name } approved it for { $group }
closed-refused = { $code }: { $name } refused it for { $group }
closed-withdrawn = { $code }: { $name } took it back; { $group } has nothing more to decide.
closed-asked-again = { $code }: you were asked again, further down in this chat.
approval-with = { $group }: awaiting approval, with { $names }
approval-nobody = { $group }: awaiting approval; nobody who decides can be reached yet
approval-refused = { $group }: refused by { $name }, { $at }
approval-refused-why = { $group }: refused by { $name }, { $at }: { $reason }
waiting-with = { $code }, { $group }: it is now with { $names }.
waiting-reminded = { $code }, { $group }: still waiting. I have reminded { $names }.
waiting-passed-on = { $code }, { $group }: still waiting. I have passed it on to { $names }.
proposed = { $code } · { $title } is proposed
published = { $code } · { $title } is published
proposed-published = { $group }: published.
proposed-with = { $group }: awaiting approval, with { $names }. You will be told in private.
proposed-nobody = { $group }: nobody who decides can be reached yet. It is kept and goes to the first who can; please ask your admin to invite a coordinator.
announcement-over = No longer current.
ack-count =
    { $all ->
        [one] Acknowledged by { $given } of 1 State
       *[other] Acknowledged by { $given } of { $all } States
    }
ack-wanted = for each State, by its focal point or alternate
ack-wanted-by = by { $at }; for each State, by its focal point or alternate
ack-asks =
    { $count ->
        [one] 1 State is asked to acknowledge it.
       *[other] { $count } States are asked to acknowledge it.
    }
ack-given = Thank you: { $code } is acknowledged for { $states }.
ack-already = You have acknowledged { $code } for { $states } already; nothing was done twice.
ack-by-another = { $code } is already acknowledged for { $state }: by { $name }, { $at }. Nothing was done twice.
ack-taken-back = Taken back: { $code } is not acknowledged for { $states } any more.
ack-read = Thank you, it is noted that you have read { $code }. For a State only its focal point or alternate can acknowledge it.
ack-read-link = Do you hold that post with another account? Write “link” to join the two.
ack-elsewhere = Thank you, it is noted that you have read { $code }. It asks other States than { $states }.
ack-reminder =
    { $count ->
        [one] Please acknowledge an announcement
       *[other] Please acknowledge { $count } announcements
    }
ack-owed-by = Asked by { $groups }, for { $states }
ack-how =
    { $count ->
        [one] Tap “Acknowledge { $code }”: your group then knows that your State has received it.
       *[other] Tap “Acknowledge” for each: your group then knows that your State has received it.
    }
ack-owed-more =
    { $count ->
        [one] And 1 more: see “mine”.
       *[other] And { $count } more: see “mine”.
    }
ack-reply-by = Reply deadline: { $at }
ack-letter = State letter: { $letter }
ack-not-asked = { $code } does not ask to be acknowledged; nothing was noted.
ack-recalled = { $code } was recalled; nothing was noted. There is nothing to acknowledge any more.
ack-stopped = { $code } was stopped by its sender; nothing was noted. There is nothing to acknowledge any more.
ack-over = { $code } is no longer current; nothing was noted. If your State still has to answer, write to its coordinator.
unack-nothing = There is no acknowledgement of { $code } that you can take back; nothing was changed.
acks-title =
    { $all ->
        [one] { $code }: acknowledged by { $given } of 1 State
       *[other] { $code }: acknowledged by { $given } of { $all } States
    }
acks-group = { $group }: { $given } of { $all }
acks-silent = Silent ({ $count }): { $states }
acks-all = Every State has acknowledged it.
acks-all-yours = Every State of your groups has acknowledged it.
acks-nobody = Nobody can be reached in: { $states }. Invite a focal point, for example: { $command }
acks-nobody-at-all = Nobody can be reached in any of them. Invite a focal point, for example: { $command }
acks-readers =
    { $count ->
        [one] 1 other person has noted that they read it.
       *[other] { $count } other people have noted that they read it.
    }
acks-state = { $code } · { $name }
acks-given = Acknowledged { $at } by { $name } ({ $role })
acks-still-reminded = Silent, last reminded { $at }
acks-not-yours = Who has acknowledged { $code } is for those who coordinate its groups. Its card says how many have.
remind-read-back =
    Remind about { $code }? It reaches { $people ->
        [one] 1 person
       *[other] { $people } people
    } in { $states ->
        [one] 1 State
       *[other] { $states } States
    }.
remind-today = Reminded less than a day ago, and left out: { $states }
remind-already = All silent States that can be reached were reminded of { $code } less than a day ago; nobody is written to twice a day. Remind them tomorrow.
remind-nobody = Nobody can be reached in { $states }; nothing was sent. Invite a focal point, for example: { $command }
remind-ended = Nobody is reminded of { $code }: { $why }.
remind-all = No State of your groups is silent about { $code } any more; nothing was sent.
reminded = { $code }: reminder sent in private to { $people ->
        [one] 1 person
       *[other] { $people } people
    } in { $states ->
        [one] 1 State
       *[other] { $states } States
    }.
announcement-recalled = Recalled: this is no longer said.
announcement-changed = Changed { $at }.
announce-preview = Announcement: { $title }
announce-reaches =
    Goes to { $channels ->
        [one] 1 channel
        *[other] { $channels } channels
    }:
announce-channel = { $channel } ({ $platform }): { $text } · { $when }
announce-pointer = only a pointer, for its marking is above the channel’s
announce-further =
    and { $count ->
        [one] 1 more
        *[other] { $count } more
    }
announce-nobody = No channel, so nobody will get it: { $groups }
announce-waits = Needs approval first: { $groups }
announce-now = now
announce-held = held until { $at }
announce-hold =
    { $seconds ->
        [one] Waits 1 second before it goes out;
        *[other] Waits { $seconds } seconds before it goes out;
    } Stop keeps it back.
announce-anyway = Goes out in closed hours too: { $reason }
announce-unread = No channel reads the text in { $languages }.
announce-when-approved = once approved
announce-at = When: { $at }
announce-going =
    { $code } goes out to { $count ->
        [one] 1 channel
        *[other] { $count } channels
    }
going-hold =
    { $seconds ->
        [one] In 1 second.
        *[other] In { $seconds } seconds.
    } Until then Stop keeps it back.
deliveries-none = { $code }: nothing has been posted yet
deliveries-title = { $code }: { $sent } of { $all } reached
delivery-line = { $channel } ({ $platform })
delivery-due = Goes out { $at }
two-parts = { $first } · { $second }
part-failed = { $count } failed
part-unknown = { $count } unknown
part-waiting = { $count } waiting
part-claimed = { $count } being sent
part-skipped = { $count } left out
part-taken-back = { $count } taken back
recalled-title =
    { $all ->
        [one] { $code } is recalled: taken back from { $sent } of 1 channel
       *[other] { $code } is recalled: taken back from { $sent } of { $all } channels
    }
recalled-unseen = { $code } is recalled; it had not gone out anywhere
ledger-head = { $group } · { $channel } ({ $platform }) · { $what }
ledger-line = { $channel } ({ $platform }): { $state }
what-post = announcement
what-card = card
what-change = notice of a change
what-reminder = reminder
what-message = message
ledger-queued = Waits for its turn
ledger-waits = Waits: { $why }
ledger-held = Held until the group’s open hours: { $at }
ledger-tried =
    { $count ->
        [one] Tried once
        *[other] Tried { $count } times
    }: { $why }. Next try { $at }
ledger-tries =
    { $count ->
        [one] Tried once
        *[other] Tried { $count } times
    }
ledger-tries-why =
    { $count ->
        [one] Tried once
        *[other] Tried { $count } times
    }: { $why }
ledger-moved = Telegram made the group a supergroup { $at }; Liaison went along
ledger-asking = Not known yet: the platform is being asked whether it arrived
ledger-sent = Sent { $at }
ledger-said-arrived = It is there, as somebody saw; a later change cannot reach it
ledger-changing = It is there; the change is on its way
ledger-taking-back = Being taken back
ledger-taken-back = Deleted { $at }
ledger-struck = Struck out { $at }
ledger-failed = Not delivered ({ $at }): { $why }
ledger-unchanged = The change did not get there: { $why }. The earlier words still stand
ledger-still-there = Still there: { $why }. Please delete it by hand
ledger-look = It may still stand there. Please look, delete it by hand, then tap “It is gone”.
ledger-skipped = Left out: { $why }
ledger-gone = Not there any more, as somebody saw
ledger-unknown = Not known whether it arrived: { $why }
ledger-unbound = No longer bound: bind the channel again, then what is current can be posted there
ledger-others =
    { $count ->
        [one] { $count } message is for a channel of another group: its coordinators decide about it.
        *[other] { $count } messages are for channels of other groups: their coordinators decide about them.
    }
ledger-decided = { $channel }: { $what }
channels =
    { $count ->
        [one] { $count } channel
        *[other] { $count } channels
    }
retry-done =
    { $count ->
        [one] { $count } message is tried once more.
        *[other] { $count } messages are tried once more.
    }
retry-nothing = Nothing of { $code } failed that you can try again; nothing was done.
sent-again-done = { $channel }: tried once more.
arrived-done = { $channel }: noted as arrived.
gone-done = { $channel }: noted as gone.
again-refused = Not sent again: { $why }.
again-settled = { $channel }: this is settled already ({ $life }); nothing was done.
again-unbound = { $channel } is no longer bound, so nothing was sent. Bind it again first.
current-title =
    { $count ->
        [one] 1 thing still current in { $group } was never posted in { $channel }
       *[other] { $count } things still current in { $group } were never posted in { $channel }
    }
current-how = To do it later, write “deliveries { $group }”.
current-further =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
current-posted =
    { $count ->
        [one] 1 thing is being posted in { $channel }
        *[other] { $count } things are being posted in { $channel }
    }
current-channels = What the channels of { $group } have
current-lacks =
    { $count ->
        [one] 1 thing that is still current was never posted here.
        *[other] { $count } things that are still current were never posted here.
    }
current-complete = Has everything that is current.
current-none = { $channel } has everything that is current; nothing was posted.
broken = Something went wrong on our side; nothing was done. Quote this number: { $reference }
answered-in-private = This is answered in private.
open-in-private = Open in private
opened-by-link = This link leads to the following. Tap only if you mean it; nothing was done yet.
home-title = Hello { $name }
home-groups = Your groups: { $groups }
stranger = I do not know your group yet, so you see only what is public. Ask me something once in its channel, or say which role you hold.
home-roles = Your roles: { $roles }
home-role = { $role } ({ $place })
home-waiting =
    { $count ->
        [one] 1 proposal waits
        *[other] { $count } proposals wait
    } for you.
home-nothing-next = You are not signed up for anything yet.
home-draft = You have a draft that is not sent yet.
home-deadline = Next deadline: nominations for { $code } close { $when }.
help-start = who you are here, and what is next
help-help = this list
help-link = join your Slack and Telegram accounts
help-upcoming = what is coming up
help-show = one activity in full
help-mine = what is yours, and what closes next
help-files = the files that go with an activity or announcement
help-join = sign up
help-leave = withdraw your place
help-register = propose an activity
help-share = share a training announcement
help-announce = announce to groups
help-ack = acknowledge an announcement for your State
help-acks = which States have acknowledged, and remind the others
help-deliveries = what reached which channel, and what to do about the rest
help-recall = take an announcement back everywhere
help-approve = approve a proposal
help-refuse = refuse a proposal, with your reason
help-pending = what waits for your decision
help-edit = change an activity or announcement
help-postpone = move an activity to new dates
help-cancel = cancel an activity, or leave a form
help-who = whom to ask in a group or State
help-ask = ask a person
help-log = who did what
help-import = import a programme from a file
help-status = your activities and deadlines, or those of a State or code
help-lang = choose your language
help-zone = choose your time zone
help-role = give a role
help-invite = invite somebody to a role
help-bind = make this channel a group’s
help-unbind = stop posting in this channel
help-group = show or change a group
verb-start = start
verb-help = help
verb-link = link
verb-upcoming = upcoming, next, coming
verb-show = show, details
verb-mine = mine
verb-files = files, file
verb-join = join, signup, sign up, sign me up
verb-leave = leave, withdraw
verb-register = register
verb-propose = propose
verb-copy = copy
verb-share = share
verb-announce = announce
verb-deliveries = deliveries
verb-ack = ack, acknowledge
verb-acks = acks, acknowledgements, acknowledgments
verb-remind = remind
verb-recall = recall
verb-approve = approve
verb-refuse = refuse, reject, decline
verb-pending = pending
verb-edit = edit, change
verb-postpone = postpone
verb-cancel = cancel
verb-who = who
verb-ask = ask
verb-log = log
verb-import = import
verb-status = status
verb-lang = lang, language
verb-zone = zone, timezone
verb-role = role
verb-invite = invite
verb-bind = bind
verb-unbind = unbind
verb-group = group
words-roles-coordinator = coordinator
words-roles-focal-point = focal-point, focalpoint
words-roles-alternate = alternate
words-roles-regional-officer = regional-officer
words-roles-partner = partner
words-roles-observer = observer
words-roles-member = member
words-roles-admin = admin
words-greetings-hello = hello, hi, hey, good morning, good afternoon, good evening, thanks, thank you, many thanks, ok, okay
words-all-all = all, everything
import-summary =
    The programme was extended: { $count ->
        [one] 1 new activity
        *[other] { $count } new activities
    }.
import-form = Import a programme
import-how = Import a programme
import-how-file = Send me a .csv or .ics file here in private. You see what it would add before anything is saved; the same file twice changes nothing.
import-how-csv = A .csv file begins with a line that names its columns:
import-how-groups = For rows without groups, write them beside the file, for example: import casp-mid
import-preview = 
    { $count ->
        [one] { $name }: 1 new activity
       *[other] { $name }: { $count } new activities
    }
import-known = 
    { $count ->
        [one] 1 is there already and stays as it is.
       *[other] { $count } are there already and stay as they are.
    }
import-more = 
    { $count ->
        [one] And 1 more.
       *[other] And { $count } more.
    }
import-nothing-new = { $name } brings nothing new; nothing was changed.
import-wrong = 
    { $count ->
        [one] Nothing was imported from { $name }: 1 thing needs correcting. Correct the file and send it again.
       *[other] Nothing was imported from { $name }: { $count } things need correcting. Correct the file and send it again.
    }
import-line = Line { $line }, { $column }: { $what }
import-not-yours = You do not coordinate { $group }, so nothing was imported. Take the row out, or ask its coordinator.
import-done = 
    { $count ->
        [one] 1 activity is imported. Each channel is told once.
       *[other] { $count } activities are imported. Each channel is told once.
    }
file-unread = I could not read { $name }; nothing was done. Please send the file again.
files-lost = Could not be brought here: { $names }. Ask whoever sent it.
files-title = 
    { $count ->
        [one] On its way to you in private: 1 file of { $code }
       *[other] On their way to you in private: { $count } files of { $code }
    }
files-none = No files go with { $code }.
files-too-many = That makes { $count } files and up to { $most } go with it. Nothing was saved. Please send the most useful ones.
file-too-big = { $name } has { $size } MB and may have { $most }. Nothing was saved. Please send a smaller one, or a link.
file-added = 
    { $count ->
        [one] Added: { $names }. 1 file so far.
       *[other] Added: { $names }. { $count } files so far.
    }
log-imported = { $name } imported it from a file

## What people type

# What was typed and could not be read: what happened, what was not done, the next step.

filters-too-many = I cannot keep that many filters on a list ({ $count }), so I have shown nothing. Please name fewer groups, States or towns.
question-too-long = That is { $count } characters, and I read questions of up to { $most }. I have looked nothing up. Please ask in a few words, such as: training dubai april.

date-unreadable = I could not read “{ $typed }” as a date, so nothing was saved. Please write it like 16-18 April { $year }, 16/04/{ $year } 09:00, April { $year }, or only { $year }.
date-ambiguous = “{ $typed }” could be { $first } or { $second }, so nothing was saved. Please write the month as a word.
date-impossible = “{ $typed }” is no day of the calendar, so nothing was saved. Please check the day and the month.
hour-impossible = “{ $typed }” is no hour of the day, so nothing was saved. Please write it like 09:00 or 17:30.
date-order = In “{ $typed }” the end comes before the start, so nothing was saved. Please write the first day and hour before the last.
date-past = { $when } is already over, so nothing was saved. Please give a date to come, with its year.
date-weekday = The weekday in “{ $typed }” does not fit: the date is { $when }. Nothing was saved. Please correct the one or the other.
hour-needed = “{ $typed }” has no hour, so nothing was saved. Please add one, such as 17:00.
zone-abbreviation = The letters “{ $typed }” stand for different zones in different places and seasons, so nothing was saved. Please write a town instead, such as Cairo.
zone-offset = “{ $typed }” would be wrong for part of the year wherever clocks change, so nothing was saved. Please write a town instead, such as Tashkent.
zone-unknown = I do not know the zone or town “{ $typed }”, so nothing was saved. Please write the capital, or a name such as Asia/Tashkent.

line-key-unknown = “{ $typed }”: I do not know this key. Keys are, for example: title, when, where, groups.
line-key-near = “{ $typed }”: this line is not read yet. Did you mean “{ $nearest }”?
line-key-twice = “{ $typed }”: this key is there a second time. I kept the first line.
line-key-elsewhere = “{ $typed }”: there is no such line here. Write it into the text, or leave it out.
line-without-key = “{ $typed }”: this line has no key in front of it. Write it like this: title: Seminar on screening.

title-too-long = The title has { $count } characters and may have { $most }. Nothing was saved. Please shorten it and put the rest under text.
title-needed = A title is missing, so nothing was saved. Please say in a few words what it is.
text-too-long = The text has { $count } characters and may have { $most }, so that it fits one message. Nothing was saved. Please shorten it, or attach it as a file.
texts-too-long = The texts in all languages have { $count } characters together and may have { $most }, so that they fit one message. Nothing was saved. Please shorten them, or announce each language apart.
kind-unknown = I do not know the kind “{ $typed }”, so nothing was saved. Please write one of these: seminar, workshop, training, meeting, forum, mission, visit, webinar.
way-in-unknown = I do not know the way in “{ $typed }”, so nothing was saved. Please write open, endorsed, nominated or invited.
group-unknown = I do not know the group “{ $typed }”, so nothing was done. Please write its short name, such as CASP-MID.
group-near = I do not know the group “{ $typed }”, so nothing was done. Did you mean { $nearest }?
group-several = “{ $typed }” could mean several groups, so nothing was saved. Please name those you mean: { $names }.
state-unknown = I do not know the State “{ $typed }”, so nothing was done. Please write its name or its code of three letters, such as KEN.
language-unknown = I do not know the language “{ $typed }”, so nothing was saved. Please write its name, such as French, or its code, such as fr.
seats-unreadable = I could not read “{ $typed }” as a number of seats, so nothing was saved. Please write a whole number, such as 30.
link-unreadable = “{ $typed }” is no link that I can keep, so nothing was saved. Please give an address that starts with https://.
links-too-many = There are { $count } links and up to { $most } go with an activity. Nothing was saved. Please keep the most useful ones.
place-unknown = I do not know the place “{ $typed }”, so nothing was saved. Please write the town and its State, such as Tashkent, Uzbekistan, or: online https://…
place-elsewhere = { $city } is in { $state } and not in “{ $typed }”, as far as I know. Nothing was saved. Please correct the town or the State.
offset-unreadable = I could not read “{ $typed }” as a length of time, so nothing was saved. Please write it like 6w, 3d, 1h, 15m or 90s.

# A programme that was imported. Every problem is told with its line and column.

programme-kind = “{ $name }” is no programme that I can read, so nothing was imported. Please send a .csv or an .ics file.
programme-too-big = The file has { $size } kB and may have { $most } kB. Nothing was imported. Please send it in parts.
programme-too-many = The file has { $count } rows and may have { $most }. Nothing was imported. Please send it in parts.
programme-encoding = The file is no text in UTF-8, so nothing was imported. Please save it as “CSV UTF-8” and send it again.
programme-broken = The calendar file cannot be read: { $reason }. Nothing was imported. Please export it again.
programme-empty = The file has no rows, so nothing was imported. Please check that it is the right one.
programme-no-column = The file has no column “{ $name }”, so nothing was imported. Please give the first row these names: title, start, end, city.
row-needs = A value is missing. Please fill in “{ $name }”.
row-date = “{ $typed }” is no date. Please write it like 2027-04-16.
row-order = The end { $end } comes before the start { $start }. Please correct one of them.
row-twice = The id “{ $id }” is already in line { $line }. Please give each row its own.
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
words-keys-at = at, send, send at
words-keys-anyway = anyway, send anyway
words-keys-ack = ack, acknowledge, acknowledgement, acknowledgment
words-keys-letter = letter, state letter
words-keys-about = about, activity
words-keys-source = source
words-keys-organiser = organiser, organizer
words-keys-partners = partners, partner

words-ways-open = open, free
words-ways-endorsed = endorsed, endorsement
words-ways-nominated = nominated, nomination
words-ways-invited = invited, invitation
words-answers-yes = yes, y
words-answers-no = no, n

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

## Slack and Telegram themselves

# What only Slack needs: forms in windows, and what could not be kept in time.
form-open = Open the form
modal-close = Close
modal-continue = Continue
window-waits = One moment…
not-saved = That was not saved: I am slow at the moment. Nothing was done; please try again.
body-only-in = Only in { $languages } so far
