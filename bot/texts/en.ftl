# Dates. The four patterns are CLDR's signs: EEEE weekday, d day, MMMM month, y year.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-range = { $first } – { $last }
date-hour = { $date }, { $hour } { $place }
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
reason-quiet = held until the group's open hours
reason-withdrawn = it was taken back before it went out
reason-not-reachable = the person has not written to the bot yet
reason-platform-off = its platform is not connected
reason-interrupted = the bot stopped between sending it and noting the answer

# Reminders.
reminder-title = Reminders for { $date }
reminder-start = Starts { $when }
reminder-nomination = Nominations close { $when }
reminder-where = { $where }
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
outbox-unreachable-text = { $platform } answered “{ $reason }”. The channel is unbound from { $group }: nothing more is sent there.
outbox-unreachable-next = Add the bot to the channel again and send “bind” there.
outbox-failed-title = A message for { $channel } was not delivered
outbox-failed-text = { $platform } answered “{ $reason }”. It is not tried again.
outbox-unknown-title = A message for { $channel } may not have arrived
outbox-unknown-text = The answer of { $platform } is missing ({ $reason }). To avoid saying it twice, it is not repeated. Please look in the channel.
outbox-about = About: { $subject }
