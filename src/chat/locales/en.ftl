# Every sentence of the bot in English. `ar.ftl` has the same ids with the same variables.
# Words between backticks are shown as code. Commands come in as $brief, $subscribe and so on,
# because Slack writes them another way.

### The brief

brief-title = AI, chips and defence: { $window }
brief-period = Period: { $window }
window-range = { $from } to { $to }
brief-writer-extract = Written from the sources' own sentences, without a language model
brief-writer-model = Written by { $model }
brief-verified = { $kept } of { $total } claims verified
brief-disclaimer = Not investment advice
brief-empty = Nothing new in this period.
lead-unconfirmed = No news of this period is confirmed by a second source, and the lead is never taken from a single one.
part-empty = The sources brought nothing new for this part.
single-source = single source
item-new = New:
item-new-figures = New ({ $figures }):
our-reading = Our reading:
original-headline = Original headline:
original-headlines =
    { $count ->
        [one] Reported only in Arabic; original headline:
       *[other] Reported only in Arabic; original headlines:
    }

### Digests

nothing-new = There is nothing new since your last brief.
may-be-missing = The message before this one may not have reached you: { $last } shows the last brief again.

### Corrections

correction-title =
    { $count ->
        [one] Correction
       *[other] Corrections
    }
correction-of = { $subject }: { $new }, not { $old } as an earlier brief had it
correction-of-company = A figure on { $company }: { $new }, not { $old } as an earlier brief had it
correction-by = corrected by
correction-new = new figure
correction-old = old figure

### Commands

start-welcome = Mujaz is a brief for investors on AI, chips and defence technology, in English and in Arabic. Every figure is checked against its source, and every item names its sources.
start-sample = From the current brief
start-more =
    { $count ->
        [0] The full brief: { $brief }
        [one] The full brief has one more item: { $brief }
       *[other] The full brief has { $count } more items: { $brief }
    }
start-subscribe = To get it every day: { $subscribe }, or with your own time and city: `{ $subscribe } 08:00 Asia/Riyadh`

subscribed = Subscribed: { $days } at { $times }, { $zone }, in { $languages }.
subscribed-next = The next brief comes on { $day } at { $time }, { $zone }.
subscribed-change = Another time: `{ $subscribe } 17:30 Europe/London`. Another language: { $lang }. No more briefs: { $stop }
schedule-bad-time = The time “{ $text }” was not understood, and nothing was changed. For example: `{ $command } 08:00 Asia/Riyadh`
schedule-bad-place = The days or the city were not understood: “{ $text }”. Nothing was changed. For example: `{ $command } 08:00 Asia/Riyadh`
schedule-bad-words = The time, the days or the city were not understood: “{ $text }”. Nothing was changed. For example: `{ $command } 08:00 Asia/Riyadh`

stop-done = Stopped: no more scheduled briefs. To start again: { $subscribe }
stop-none = There is no subscription here to stop. To subscribe: { $subscribe }

lang-done = Briefs now come in { $languages }.
lang-now = Briefs come in { $languages }.
lang-choose = To change that: `{ $lang } en`, `{ $lang } ar` or `{ $lang } both`
lang-bad = The language “{ $text }” was not understood, and nothing was changed.
brief-bad = No part, company or language of this name is known here: “{ $text }”. For example: `{ $brief } defense`, `{ $brief } NVDA`, `{ $brief } ar`

last-none = No scheduled brief has been sent here yet. The brief as of now: { $brief }

only-text = Only text messages are read here. What Mujaz can do: { $help }
unknown-input = That is not one of the commands. The main ones are:
help-title = What Mujaz can do
help-read = Reading
help-schedule = When it comes
help-choose = What is in it
help-about = About Mujaz and your data
help-examples = For example: `{ $subscribe } 08:00,17:30 sun-thu Riyadh`, `{ $brief } NVDA`, `{ $watch } TSM`, `{ $quiet } 22:00-06:00`, `{ $pause } 3d`
help-words = The words work without the slash too, in English and in Arabic: brief, last brief, winners, settings, stop, English, Arabic, help.
did-you-mean = That is not one of the commands. Did you mean { $command }?

### Reading

company-title = { $company }: { $window }
company-none = There is nothing on { $company } in the current brief.
which-one = More than one name fits “{ $text }”. Which one is meant?
more-title = More of the brief: { $window }
more-none = There is no more: the whole brief was shown.
edition-gone = That brief is not kept any more. The brief as of now: { $brief }
sources-title = Sources of the brief: { $window }
source-details =
    { $tier ->
        [t1] : official source, { $day }, { $time }
        [t2] : leading newsroom, { $day }, { $time }
        [t3] : trade press, { $day }, { $time }
        [t4] : aggregator, { $day }, { $time }
       *[none] : { $day }, { $time }
    }
sources-count =
    { $count ->
        [one] Mujaz reads one feed. In English: { $english }; in Arabic: { $arabic }
       *[other] Mujaz reads { $count } feeds. In English: { $english }; in Arabic: { $arabic }
    }
sources-tier-1 = Official sources ({ $count })
sources-tier-2 = Leading newsrooms ({ $count })
sources-tier-3 = Trade press and specialist blogs ({ $count })
sources-tier-4 = Aggregators ({ $count })
and-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
why-which = Which item is it about?
why-none = There is nothing to explain: no item of this brief is shown here.
why-number = The brief has no item { $number }.
why-title = Why item { $number } stands where it stands
why-place = Its story is number { $place } of { $total } in this brief, with { $score } points of 100. Rules set the order, and no language model does. The parts, each out of 100:
why-level =
    { $level ->
        [top] very high
        [high] high
        [middle] middling
        [low] low
       *[none] none
    }
why-materiality = Weight for markets, by money and market moves of known companies: { $level }, { $value }
why-corroboration = Confirmation, by houses that report it on their own: { $level }, { $value }
why-authority = Rank of the best source: { $level }, { $value }
why-salience = Known companies in the headlines: { $level }, { $value }
why-theme = Closeness to AI, chips and defence: { $level }, { $value }
why-novelty = What is new against the briefs before: { $level }, { $value }
why-recency = Freshness: { $level }, { $value }
why-sources =
    { $count ->
        [one] One house reports it:
       *[other] { $count } houses report it:
    }
why-timeline = What was new, and when:
why-first = first report of the day
why-corrections = Corrected since:
wrong-which = Which item is wrong?
wrong-none = There is nothing to report: no item of this brief is shown here.
wrong-number = The brief has no item { $number }.
wrong-done = Thank you. The operators of this bot will check this item against its sources:
wrong-done-reason = Thank you. The operators of this bot will check this item, with your remark:
wrong-reason = To say what is wrong with it: `{ $wrong } { $id } { $number } the figure is …`
wrong-many = Many items were reported from here today. More can be sent tomorrow.
button-more = More
button-sources = Sources
button-wrong = Wrong figure?
button-settings = Settings
button-remove = ✕ { $name }
quoted = “{ $text }”

watch-added = Added to the watchlist: { $names }
watch-had = On the watchlist already: { $names }
watch-full = The watchlist is full, so this was left out: { $names }
watch-gone = Taken off the watchlist: { $names }
watch-absent = Not on the watchlist: { $names }
watch-unknown = No company of this name is known here: { $names }
watch-now = Watchlist: { $names }. News of them comes first in each part. A button takes one off.
watch-empty = The watchlist is empty. To fill it: `{ $watch } NVDA, Aramco`

names-left =
    { $count ->
        [one] One more name was not read: one message may have { $most } at most.
       *[other] { $count } more names were not read: one message may have { $most } at most.
    }

mute-publisher = source { $name }
mute-topic = topic { $name }
mute-added = Left out of your briefs from now on: { $names }
mute-had = Left out already: { $names }
mute-full = The list is full, so this was not added: { $names }
mute-gone = Back in your briefs: { $names }
mute-absent = Not among what is left out: { $names }
mute-unknown = No company, source or topic of this name is known here: { $names }
mute-now = Left out of your briefs: { $names }. A button takes one back in.
mute-empty = Nothing is left out of your briefs. To leave out a company, a source or a topic: `{ $mute } Tesla, power`

status-title = Status
status-none = No scheduled briefs come here. To get them: { $subscribe }
status-paused = The scheduled briefs are paused. To go on: { $resume }
status-paused-until = The scheduled briefs are paused until { $day } at { $time }, { $zone }.
status-no-news = “nothing new”
status-last-none = No scheduled brief has been sent here yet.
status-last-sent = Last delivered: { $what }, on { $day } at { $time }, { $zone }.
status-last-waiting = On its way: { $what }, of { $day } at { $time }, { $zone }.
status-last-unknown = The last brief may not have arrived in full: { $what }, of { $day } at { $time }, { $zone }. To see it again: { $last }
status-last-failed = The last brief could not be delivered in full: { $what }, of { $day } at { $time }, { $zone }. To see it: { $last }
status-feeds = Feeds read within the last day: { $fresh } of { $total }. The newest check: { $age }.
status-unread = No feed has been read yet.
status-failing = Cannot be read at the moment: { $names }
age-now = just now
age-minutes =
    { $count ->
        [one] one minute ago
       *[other] { $count } minutes ago
    }
age-hours =
    { $count ->
        [one] one hour ago
       *[other] { $count } hours ago
    }
age-days =
    { $count ->
        [one] one day ago
       *[other] { $count } days ago
    }

### Rights

privacy-title = What Mujaz keeps
privacy-kept = Of this chat, it keeps: its number on the platform; your settings (languages, times, zone, watchlist and the like); which briefs it was sent, with their text, and whether they arrived; the figures of the briefs that it asked for, to correct those that prove wrong; the items that you reported as wrong; and, where one was needed, that it was let in by an invite code.
privacy-not-kept = It keeps no names, no phone numbers and no messages of yours, except what you write about a wrong item.
privacy-others = None of this goes to anybody else, and none of it to a language model. The operators of this bot can read it.
privacy-rights = To have a copy of it: { $export }. To have all of it deleted, at once and for good: { $forget_me }
button-export = Export my data
button-forget = Delete my data
export-title = What is kept of this chat, as JSON. The texts of its briefs are left out: { $last } shows the last one.
forget-ask = This deletes the subscription, the settings, the record of what was sent, and your reports, for good. No more briefs come. If an invite code was needed, it will be needed again. To go ahead: `{ $forget_me } yes`
button-forget-yes = Yes, delete everything
forget-done = All that was kept of this chat is deleted.
access-closed = Thank you for your interest. This bot serves the readers that its operators have let in; an invite code opens it: `{ $join } CODE`
access-listed = Thank you for your interest. This bot serves the readers that its operators have let in: please ask them.
access-wrong = This invite code was not recognised. Please ask the operators of this bot for a valid one.
access-refused = There were too many wrong codes. Please try again in an hour.
access-joined = Welcome: this chat may use Mujaz from now on.

### Settings

setup-lang = In which language should the brief come?
setup-times = At what time? Or type your own, such as `07:15`
setup-days = On which days? Or type your own, such as `mon wed fri`
setup-zone = On which city's clock? Or type another city, such as `Singapore`
setup-watch = Which companies do you follow? Their news comes first in each part. Choose as many as you like.
start-company = News of { $name } can come first in your briefs.
settings-title = Settings
settings-lang = Language: { $value }
settings-times = Time: { $value }
settings-days = Days: { $value }
settings-zone = City: { $value }
settings-parts = Parts: { $value }
settings-length = Length: { $value }
settings-quiet = Quiet hours: { $value }
settings-news = When there is nothing new: { $value }
settings-watch = Watchlist: { $value }
settings-lang-hint = With both, each brief comes in English and in Arabic.
settings-times-hint = Any other time: `{ $schedule } 07:15`, or several: `{ $schedule } 07:15,18:00`
settings-days-hint = Any other days: `{ $schedule } mon wed fri`
settings-zone-hint = Any other city: `{ $schedule } Singapore`
settings-parts-hint = The lead always comes.
settings-length-hint = A short brief has the lead and the first item of each part.
settings-quiet-hint = No brief is sent in these hours unless you ask for it. Any others: `{ $quiet } 21:30-07:00`
settings-news-hint = When a brief is due and there is nothing new: a line says so, or nothing comes.
settings-watch-hint = Any other company by its name: `{ $watch } Broadcom`
too-many-times = A day can have at most { $most } briefs, and nothing was changed.
setting-not-understood = “{ $text }” was not understood, and nothing was changed.
schedule-now = Briefs come { $days } at { $times }, { $zone }, in { $languages }.
schedule-kept = Chosen: { $days } at { $times }, { $zone }, in { $languages }. Nothing is sent before you subscribe: { $subscribe }
language-en = English
language-ar = العربية
language-both = Both
time-open = Before the open, { $times }
time-close = After the close, { $times }
time-both = Both, { $times }
parts-all = all of them
parts-bad = The parts “{ $text }” were not understood, and nothing was changed. For example: `{ $parts } defense risks`, or `{ $parts } all`
length-full = full
length-short = short
quiet-none = none
quiet-hours = from { $from } to { $to }
quiet-bad = The hours “{ $text }” were not understood, and nothing was changed. For example: `{ $quiet } 22:00-06:00`, or `{ $quiet } off`
nothing-new-told = say so in a line
nothing-new-silent = send nothing
watch-nobody = no company yet
paused = Paused: nothing is sent until { $resume }
paused-until = Paused until { $day } at { $time }, { $zone }. Sooner: { $resume }
pause-bad = The length “{ $text }” was not understood, and nothing was changed. For example: `{ $pause } 3d`, `{ $pause } 2 weeks`, or { $pause } alone
pause-none = There is no subscription here to pause. To subscribe: { $subscribe }
resumed = Resumed: briefs come again.
resume-none = There is no pause here to end.
button-lang = Language
button-times = Time
button-days = Days
button-zone = City
button-parts = Parts
button-length = Length
button-quiet = Quiet hours
button-news = Nothing new
button-watch = Watchlist
button-back = ‹ Back
button-skip = Skip
button-done = Done
button-subscribe = Subscribe
button-set-up = Set up my briefs
button-brief = The brief now
button-pause = Pause
button-resume = Resume
button-pause-1d = For a day
button-pause-3d = For 3 days
button-pause-1w = For a week
button-watch-company = Follow { $name }

### Words in the sentences above

languages-en = English
languages-ar = Arabic
languages-both = English and Arabic
days-every = every day
days-range = { $from } to { $to }
days-listed = on { $days }
clock-midnight = { $hour }:{ $minute }
clock-night = { $hour }:{ $minute }
clock-dawn = { $hour }:{ $minute }
clock-morning = { $hour }:{ $minute }
clock-noon = { $hour }:{ $minute }
clock-afternoon = { $hour }:{ $minute }
clock-evening = { $hour }:{ $minute }
clock-late = { $hour }:{ $minute }
zone-time = { $city } time
zone-utc = UTC

### Menu of Telegram

menu-start = A sample brief, then your subscription
menu-brief = The brief as of now, or on a part or a company
menu-winners = Infrastructure winners
menu-shock = Market shock
menu-defense = Defence and national security
menu-risks = Risk flags
menu-next = What to watch next
menu-last = The last scheduled brief again
menu-subscribe = A brief every day, at your hour
menu-schedule = Your hours, days and city
menu-watch = Follow a company: its news comes first
menu-unwatch = Stop following a company
menu-mute = Leave out a company, a source or a topic
menu-unmute = Bring back what was left out
menu-parts = Which parts your briefs have
menu-short = Short briefs: the lead and the first item of each part
menu-full = Full briefs again
menu-lang = English, Arabic or both
menu-quiet = Hours in which nothing is sent
menu-settings = All your settings, with buttons
menu-pause = No briefs for a while
menu-resume = End a pause
menu-stop = No more scheduled briefs
menu-channel = Briefs for a channel of yours
menu-status = Your next brief, and how fresh the sources are
menu-sources = Which sources are read
menu-why = Why a story stands where it stands
menu-wrong = Report a wrong figure
menu-privacy = What Mujaz keeps about you
menu-export = A copy of what it keeps about you, as JSON
menu-forget_me = Delete everything it keeps
menu-help = All the commands

profile-description =
    A brief for investors on AI, chips and defence technology, in English and in Arabic, at your hour.

    Every figure is checked against its source, and every item names its sources. Choose your language, hours, city and companies in five taps.
profile-short = AI, chips and defence for investors: a brief with its sources, in English and in Arabic, at your hour.

### Groups of Telegram

group-welcome = Mujaz is a brief for investors on AI, chips and defence technology, with its sources. An administrator sets up when it comes to this group; everybody can ask for it: { $brief }

### Channels

channel-how = To send briefs to a channel: make this bot an administrator of it who may post messages, then type here, in a private chat with the bot: `{ $channel } @name`. After that, `{ $channel } @name settings` and every other command work in the same way.
channel-begin = This bot can post in the channel “{ $title }” now. The button sets up its briefs; later: `{ $channel } { $name }`
channel-about = Channel “{ $title }”
channel-not-found = No channel “{ $name }” can be found. If it is private, first make this bot an administrator of it.
channel-not-a-channel = “{ $name }” is not a channel. In a group, add the bot to it and type the commands there.
channel-cannot-post = This bot cannot post in the channel “{ $name }” yet. Make it an administrator who may post messages, then try again.
channel-not-yours = Only an administrator who may post in the channel “{ $name }” can set up its briefs.

### Slack

slack-to-channel = The briefs come to this channel.
slack-to-direct = The briefs come to your direct messages.
slack-to-direct-from-channel = { $bot } is not a member of this channel, so the briefs come to your direct messages. To get them here, first type `/invite @{ $bot }`, then `{ $subscribe }`

### When something fails

not-permitted = Only the administrators of this group may change what it gets or have a copy of its data.
error-feed = The news sources cannot be read at the moment. Please try again in a few minutes.
error-model = The brief could not be written at the moment. Please try again in a few minutes.
error-store = Mujaz cannot reach its records at the moment. Please try again in a few minutes.
error-platform = The message could not be handled at the moment. Please try again in a few minutes.
error-usage = That request cannot be carried out as written. See { $help }
error-config = Mujaz is not set up for that yet.
error-unknown = Something went wrong on our side. Please try again in a few minutes.

### The terminal

console-welcome = Type a command, such as { $brief } or { $help }; /quit ends.
