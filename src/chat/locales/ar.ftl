# Every sentence of the bot in Arabic. `en.ftl` has the same ids with the same variables.
# Readers are addressed by verbal nouns, which have no gender.

### The brief

brief-title = موجز الذكاء الاصطناعي والرقائق والدفاع، { $window }
brief-period = الفترة: { $window }
window-range = من { $from } إلى { $to }
brief-writer-extract = الصياغة: جمل منتقاة من المصادر، دون نموذج لغوي
brief-writer-model = الصياغة: نموذج { $model }
brief-verified = المعلومات المتحقق منها: { $kept } من { $total }
brief-disclaimer = هذا الموجز ليس نصيحة استثمارية
brief-empty = لا جديد في هذه الفترة
part-empty = لم تورد المصادر جديدًا في هذا القسم
single-source = مصدر واحد
our-reading = قراءتنا:
original-headline = العنوان الأصلي:
original-headlines =
    { $count ->
        [one] خبر بالإنجليزية فقط، بعنوانه الأصلي:
        [two] خبران بالإنجليزية فقط، بعنوانيهما الأصليين:
       *[other] أخبار بالإنجليزية فقط، بعناوينها الأصلية:
    }

### Digests

nothing-new = لا جديد منذ آخر موجز.
may-be-missing = ربما لم تصل الرسالة السابقة. لعرض آخر موجز: { $last }

### Commands

start-welcome = «موجز» نشرة للمستثمرين في الذكاء الاصطناعي والرقائق وتقنيات الدفاع، بالعربية والإنجليزية. أرقامها مُراجَعة على مصادرها، ولكل خبر مصادره.
start-sample = من الموجز الحالي
start-more =
    { $count ->
        [zero] الموجز كاملًا: { $brief }
        [one] في الموجز الكامل خبر آخر: { $brief }
        [two] في الموجز الكامل خبران آخران: { $brief }
        [few] في الموجز الكامل { $count } أخبار أخرى: { $brief }
        [many] في الموجز الكامل { $count } خبرًا آخر: { $brief }
       *[other] في الموجز الكامل { $count } خبر آخر: { $brief }
    }
start-subscribe = لتلقي الموجز يوميًا: { $subscribe }، ولتحديد الوقت والمدينة: `{ $subscribe } 8:00 الرياض`
start-help = لبقية الأوامر: { $help }

subscribed = الاشتراك سارٍ: { $days }، الساعة { $times } { $zone }، { $languages }.
subscribed-next = الموجز المقبل: { $day }، الساعة { $time } { $zone }.
subscribed-change = لتغيير الوقت: `{ $subscribe } 17:30 دبي`، ولتغيير اللغة: { $lang }، ولإيقاف الموجز: { $stop }
subscribe-bad-time = الوقت «{ $text }» غير مفهوم، ولم يتغيّر شيء. مثال: `{ $subscribe } 8:00 الرياض`
subscribe-bad-place = لم تُفهم الأيام أو المدينة: «{ $text }»، ولم يتغيّر شيء. مثال: `{ $subscribe } 8:00 الرياض`
subscribe-bad-words = لم يُفهم الوقت أو الأيام أو المدينة: «{ $text }»، ولم يتغيّر شيء. مثال: `{ $subscribe } 8:00 الرياض`

stop-done = أُوقف الاشتراك، ولن يصل موجز آخر. لاستئنافه: { $subscribe }
stop-none = لا اشتراك هنا لإيقافه. للاشتراك: { $subscribe }

lang-done = يصل الموجز من الآن { $languages }.
lang-now = يصل الموجز { $languages }.
lang-choose = لتغيير اللغة: `{ $lang } ar` أو `{ $lang } en` أو `{ $lang } both`
lang-bad = اللغة «{ $text }» غير معروفة، ولم يتغيّر شيء.
brief-bad = «{ $text }» غير مفهوم. لغات الموجز: `{ $brief } ar` أو `{ $brief } en` أو `{ $brief } both`

last-none = لم يُرسَل إلى هنا بعد أي موجز في موعد الاشتراك. الموجز الآن: { $brief }

unknown-input = لم تُفهم الرسالة. الأوامر المتاحة:
help-title = ما يقدّمه «موجز»
help-brief = الموجز الآن: { $brief }، وبلغة معيّنة: `{ $brief } en` أو `{ $brief } both`
help-subscribe = الاشتراك اليومي: { $subscribe }، وبتحديد الوقت والمدينة: `{ $subscribe } 8:00 الرياض`
help-lang = لغة الموجز: { $lang }، مثل `{ $lang } ar` أو `{ $lang } en` أو `{ $lang } both`
help-last = آخر موجز أُرسل في موعده: { $last }
help-stop = إيقاف الاشتراك: { $stop }
help-help = هذه القائمة: { $help }
help-words = ويكفي أن يُكتب «موجز» أو «آخر موجز» أو «اشترك» أو «توقف» أو «العربية» أو «الإنجليزية» أو «مساعدة».

### Words in the sentences above

languages-en = بالإنجليزية
languages-ar = بالعربية
languages-both = بالعربية والإنجليزية
days-every = كل يوم
days-range = من { $from } إلى { $to }
days-listed = أيام { $days }
clock-midnight = { $hour }:{ $minute } منتصف الليل
clock-night = { $hour }:{ $minute } بعد منتصف الليل
clock-dawn = { $hour }:{ $minute } فجرًا
clock-morning = { $hour }:{ $minute } صباحًا
clock-noon = { $hour }:{ $minute } ظهرًا
clock-afternoon = { $hour }:{ $minute } عصرًا
clock-evening = { $hour }:{ $minute } مساءً
clock-late = { $hour }:{ $minute } ليلًا
zone-time = بتوقيت { $city }
zone-utc = بالتوقيت العالمي

### Menu of Telegram

menu-brief = الموجز الآن
menu-subscribe = موجز كل يوم في الوقت المختار
menu-lang = العربية أو الإنجليزية أو كلتاهما
menu-last = آخر موجز أُرسل في موعده
menu-stop = إيقاف الاشتراك
menu-help = ما يقدّمه «موجز»

### Slack

slack-to-channel = يصل الموجز إلى هذه القناة.
slack-to-direct = يصل الموجز في الرسائل المباشرة.
slack-to-direct-from-channel = لم يُضَف { $bot } إلى هذه القناة، ولذلك يصل الموجز في الرسائل المباشرة. لتلقيه هنا: `/invite @{ $bot }` أولًا، ثم `{ $subscribe }`

### When something fails

error-feed = تعذّرت قراءة مصادر الأخبار الآن. يمكن إعادة المحاولة بعد دقائق.
error-model = تعذّرت كتابة الموجز الآن. يمكن إعادة المحاولة بعد دقائق.
error-store = تعذّر الوصول إلى السجلات الآن. يمكن إعادة المحاولة بعد دقائق.
error-platform = تعذّرت معالجة الرسالة الآن. يمكن إعادة المحاولة بعد دقائق.
error-usage = لا يمكن تنفيذ الطلب بهذه الصيغة. الأوامر: { $help }
error-config = هذه الخدمة غير مهيأة بعد.
error-unknown = حدث خطأ من جانبنا. يمكن إعادة المحاولة بعد دقائق.

### The terminal

console-welcome = تُكتب الأوامر هنا، مثل { $brief } أو { $help }، وللخروج: /quit
