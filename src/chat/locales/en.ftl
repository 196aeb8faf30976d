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
part-empty = The sources brought nothing new for this part.
single-source = single source
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
start-help = Everything else: { $help }

subscribed = Subscribed: { $days } at { $times }, { $zone }, in { $languages }.
subscribed-next = The next brief comes on { $day } at { $time }, { $zone }.
subscribed-change = Another time: `{ $subscribe } 17:30 Europe/London`. Another language: { $lang }. No more briefs: { $stop }
subscribe-bad-time = The time “{ $text }” was not understood, and nothing was changed. For example: `{ $subscribe } 08:00 Asia/Riyadh`
subscribe-bad-place = The days or the city were not understood: “{ $text }”. Nothing was changed. For example: `{ $subscribe } 08:00 Asia/Riyadh`
subscribe-bad-words = The time, the days or the city were not understood: “{ $text }”. Nothing was changed. For example: `{ $subscribe } 08:00 Asia/Riyadh`

stop-done = Stopped: no more scheduled briefs. To start again: { $subscribe }
stop-none = There is no subscription here to stop. To subscribe: { $subscribe }

lang-done = Briefs now come in { $languages }.
lang-now = Briefs come in { $languages }.
lang-choose = To change that: `{ $lang } en`, `{ $lang } ar` or `{ $lang } both`
lang-bad = The language “{ $text }” was not understood, and nothing was changed.
brief-bad = “{ $text }” was not understood. The brief comes in these languages: `{ $brief } en`, `{ $brief } ar` or `{ $brief } both`

last-none = No scheduled brief has been sent here yet. The brief as of now: { $brief }

unknown-input = That is not one of the commands. Here they are:
help-title = What Mujaz can do
help-brief = { $brief } gives the brief as of now; `{ $brief } ar` and `{ $brief } both` choose the language
help-subscribe = { $subscribe } sends it every day; `{ $subscribe } 08:00 Asia/Riyadh` sets the time and the city
help-lang = { $lang } chooses the language of your briefs: `{ $lang } en`, `{ $lang } ar` or `{ $lang } both`
help-last = { $last } repeats the last scheduled brief
help-stop = { $stop } ends the subscription
help-help = { $help } shows this list
help-words = The words work without the slash too, in English and in Arabic: brief, last brief, subscribe, stop, English, Arabic, help.

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

menu-brief = The brief as of now
menu-subscribe = A brief every day, at your hour
menu-lang = English, Arabic or both
menu-last = The last scheduled brief again
menu-stop = No more scheduled briefs
menu-help = What Mujaz can do

### Slack

slack-to-channel = The briefs come to this channel.
slack-to-direct = The briefs come to your direct messages.
slack-to-direct-from-channel = { $bot } is not a member of this channel, so the briefs come to your direct messages. To get them here, first type `/invite @{ $bot }`, then `{ $subscribe }`

### When something fails

error-feed = The news sources cannot be read at the moment. Please try again in a few minutes.
error-model = The brief could not be written at the moment. Please try again in a few minutes.
error-store = Mujaz cannot reach its records at the moment. Please try again in a few minutes.
error-platform = The message could not be handled at the moment. Please try again in a few minutes.
error-usage = That request cannot be carried out as written. See { $help }
error-config = Mujaz is not set up for that yet.
error-unknown = Something went wrong on our side. Please try again in a few minutes.

### The terminal

console-welcome = Type a command, such as { $brief } or { $help }; /quit ends.
