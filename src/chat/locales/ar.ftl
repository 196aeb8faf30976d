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
lead-unconfirmed = لا خبر في هذه الفترة أكده مصدر ثانٍ، ولا تُبنى الخلاصة على مصدر واحد.
part-empty = لم تورد المصادر جديدًا في هذا القسم
single-source = مصدر واحد
item-new = جديد:
item-new-figures = جديد ({ $figures }):
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

### Corrections

correction-title =
    { $count ->
        [one] تصويب
       *[other] تصويبات
    }
correction-of = { $subject }: { $new } وليس { $old } كما ورد في موجز سابق
correction-of-company = رقم عن { $company }: { $new } وليس { $old } كما ورد في موجز سابق
correction-by = التصويب
correction-new = الرقم الجديد
correction-old = الرقم السابق

### Commands

start-welcome = «موجز» نشرة للمستثمرين في الذكاء الاصطناعي والرقائق وتقنيات الدفاع، بالعربية والإنجليزية. كل رقم فيها مُراجَع على مصدره، ومع كل خبر مصادره.
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

subscribed = الاشتراك سارٍ: { $days }، الساعة { $times } { $zone }. اللغة: { $languages }.
subscribed-next = الموجز المقبل: { $day }، الساعة { $time } { $zone }.
subscribed-change = لتغيير الوقت: `{ $subscribe } 17:30 دبي`، ولتغيير اللغة: { $lang }، ولإيقاف الاشتراك: { $stop }
schedule-bad-time = الوقت «{ $text }» غير مفهوم، ولم يتغيّر شيء. مثال: `{ $command } 8:00 الرياض`
schedule-bad-place = لم تُفهم الأيام أو المدينة: «{ $text }»، ولم يتغيّر شيء. مثال: `{ $command } 8:00 الرياض`
schedule-bad-words = لم يُفهم الوقت أو الأيام أو المدينة: «{ $text }»، ولم يتغيّر شيء. مثال: `{ $command } 8:00 الرياض`

stop-done = أُوقف الاشتراك، ولن يصل موجز آخر. لاستئنافه: { $subscribe }
stop-none = لا اشتراك هنا لإيقافه. للاشتراك: { $subscribe }

lang-done = لغة الموجز من الآن: { $languages }.
lang-now = لغة الموجز: { $languages }.
lang-choose = لتغيير اللغة: `{ $lang } ar` أو `{ $lang } en` أو `{ $lang } both`
lang-bad = اللغة «{ $text }» غير معروفة، ولم يتغيّر شيء.
brief-bad = لا يُعرف هنا قسم أو شركة أو لغة باسم «{ $text }». أمثلة: `{ $brief } الدفاع` أو `{ $brief } إنفيديا` أو `{ $brief } en`

last-none = لم يُرسَل إلى هذه المحادثة بعد أي موجز في موعده. الموجز الآن: { $brief }

only-text = لا تُقرأ هنا سوى الرسائل النصية. ما يقدّمه «موجز»: { $help }
unknown-input = لم تُفهم الرسالة. أهم الأوامر:
help-title = ما يقدّمه «موجز»
help-read = القراءة
help-schedule = مواعيد الوصول
help-choose = محتوى الموجز
help-about = عن «موجز» والبيانات
help-examples = أمثلة: `{ $subscribe } 8:00,17:30 الرياض` أو `{ $brief } إنفيديا` أو `{ $watch } أرامكو` أو `{ $quiet } 22:00-06:00` أو `{ $pause } أسبوع`
help-words = ويكفي أن يُكتب، دون شرطة مائلة، «موجز» أو «آخر موجز» أو «الرابحون» أو «الإعدادات» أو «توقف» أو «العربية» أو «الإنجليزية» أو «مساعدة».
did-you-mean = لم تُفهم الرسالة. هل المقصود { $command }؟

### Reading

company-title = { $company }، { $window }
company-none = لا جديد عن { $company } في الموجز الحالي.
which-one = ينطبق «{ $text }» على أكثر من اسم. ما المقصود؟
more-title = بقية الموجز، { $window }
more-none = لا مزيد: عُرض الموجز كاملًا.
edition-gone = لم يعد ذلك الموجز محفوظًا. الموجز الآن: { $brief }
sources-title = مصادر الموجز، { $window }
source-details =
    { $tier ->
        [t1] ، مصدر رسمي، { $day }، { $time }
        [t2] ، مؤسسة إخبارية كبرى، { $day }، { $time }
        [t3] ، صحافة متخصصة، { $day }، { $time }
        [t4] ، موقع يجمع الأخبار، { $day }، { $time }
       *[none] ، { $day }، { $time }
    }
sources-count =
    { $count ->
        [zero] لا يقرأ «موجز» أي مصدر. بالإنجليزية: { $english }، وبالعربية: { $arabic }
        [one] يقرأ «موجز» مصدرًا واحدًا. بالإنجليزية: { $english }، وبالعربية: { $arabic }
        [two] يقرأ «موجز» مصدرين. بالإنجليزية: { $english }، وبالعربية: { $arabic }
        [few] يقرأ «موجز» { $count } مصادر. بالإنجليزية: { $english }، وبالعربية: { $arabic }
        [many] يقرأ «موجز» { $count } مصدرًا. بالإنجليزية: { $english }، وبالعربية: { $arabic }
       *[other] يقرأ «موجز» { $count } مصدر. بالإنجليزية: { $english }، وبالعربية: { $arabic }
    }
sources-tier-1 = مصادر رسمية ({ $count })
sources-tier-2 = مؤسسات إخبارية كبرى ({ $count })
sources-tier-3 = صحافة متخصصة ومدونات ({ $count })
sources-tier-4 = مواقع تجمع الأخبار ({ $count })
and-more =
    { $count ->
        [zero] ولا غيرها
        [one] ومصدر آخر
        [two] ومصدران آخران
        [few] و{ $count } مصادر أخرى
        [many] و{ $count } مصدرًا آخر
       *[other] و{ $count } مصدر آخر
    }
why-which = عن أي خبر؟
why-none = لا شيء لشرحه: لا يُعرض هنا أي خبر من هذا الموجز.
why-number = ليس في الموجز خبر رقمه { $number }.
why-title = سبب ترتيب الخبر { $number }
why-place = ترتيب موضوعه { $place } من { $total } في هذا الموجز، ورصيده { $score } من 100. يصدر الترتيب عن حساب ثابت لا عن نموذج لغوي. وعناصره، كل منها من 100:
why-level =
    { $level ->
        [top] كبير جدًا
        [high] كبير
        [middle] متوسط
        [low] محدود
       *[none] لا شيء
    }
why-materiality = الوزن في الأسواق، بالمبالغ وتحركات أسهم الشركات المعروفة: { $level }، { $value }
why-corroboration = التأكيد من مؤسسات إعلامية مستقلة: { $level }، { $value }
why-authority = وزن أوثق المصادر: { $level }، { $value }
why-salience = حضور الشركات المعروفة في العناوين: { $level }، { $value }
why-theme = القرب من الذكاء الاصطناعي والرقائق والدفاع: { $level }، { $value }
why-novelty = الجديد مقارنة بما سبق من موجزات: { $level }، { $value }
why-recency = الحداثة: { $level }، { $value }
why-sources =
    { $count ->
        [zero] لا مؤسسة إعلامية أوردت الخبر:
        [one] أوردته مؤسسة إعلامية واحدة:
        [two] أوردته مؤسستان إعلاميتان:
        [few] أوردته { $count } مؤسسات إعلامية:
        [many] أوردته { $count } مؤسسة إعلامية:
       *[other] أوردته { $count } مؤسسة إعلامية:
    }
why-timeline = ما الجديد ومتى:
why-first = أول خبر في يومه
why-corrections = صُوّب لاحقًا:
wrong-which = ما رقم الخبر الذي فيه خطأ؟
wrong-none = لا شيء للإبلاغ عنه: لا يُعرض هنا أي خبر من هذا الموجز.
wrong-number = ليس في الموجز خبر رقمه { $number }.
wrong-done = شكرًا. سيراجع مشغّلو هذا البوت الخبر الآتي على مصادره:
wrong-done-reason = شكرًا. وصلت الملاحظة، وسيراجع مشغّلو هذا البوت في ضوئها الخبر الآتي:
wrong-reason = لتوضيح الخطأ: `{ $wrong } { $id } { $number } الرقم الصحيح هو …`
wrong-many = وصلت من هنا بلاغات كثيرة اليوم. يمكن إرسال المزيد غدًا.
button-more = المزيد
button-sources = المصادر
button-wrong = رقم خاطئ؟
button-settings = الإعدادات
button-remove = ✕ { $name }
quoted = «{ $text }»

watch-added = أُضيف إلى قائمة المتابعة: { $names }
watch-had = سبق أن أُضيف إلى قائمة المتابعة: { $names }
watch-full = اكتملت قائمة المتابعة، ولم يُضَف إليها: { $names }
watch-gone = حُذف من قائمة المتابعة: { $names }
watch-absent = ليس في قائمة المتابعة: { $names }
watch-unknown = لا تُعرف هنا شركة بهذا الاسم: { $names }
watch-now = قائمة المتابعة: { $names }. تتصدر أخبارها كل قسم. للحذف من القائمة: زر الاسم أدناه.
watch-empty = قائمة المتابعة فارغة. للإضافة إليها: `{ $watch } إنفيديا، أرامكو`

names-left =
    { $count ->
        [zero] قُرئت الأسماء كلها، والحد الأقصى في الرسالة { $most }.
        [one] لم يُقرأ اسم واحد، فالحد الأقصى في الرسالة { $most }.
        [two] لم يُقرأ اسمان، فالحد الأقصى في الرسالة { $most }.
        [few] لم تُقرأ { $count } أسماء، فالحد الأقصى في الرسالة { $most }.
        [many] لم يُقرأ { $count } اسمًا، فالحد الأقصى في الرسالة { $most }.
       *[other] لم يُقرأ { $count } اسم، فالحد الأقصى في الرسالة { $most }.
    }

mute-publisher = مصدر { $name }
mute-topic = موضوع { $name }
mute-added = لن يرد في الموجز من الآن: { $names }
mute-had = سبق أن استُبعد من الموجز: { $names }
mute-full = اكتملت قائمة المستبعد، ولم يُضَف إليها: { $names }
mute-gone = عاد إلى الموجز: { $names }
mute-absent = ليس مستبعدًا من الموجز: { $names }
mute-unknown = لا تُعرف هنا شركة أو مصدر أو موضوع بهذا الاسم: { $names }
mute-now = المستبعد من الموجز: { $names }. للإعادة إلى الموجز: زر الاسم أدناه.
mute-empty = لا شيء مستبعد من الموجز. لاستبعاد شركة أو مصدر أو موضوع: `{ $mute } تسلا، الطاقة`

status-title = الحالة
status-none = لا يصل إلى هنا موجز في موعد محدد. للاشتراك: { $subscribe }
status-paused = الموجز متوقف مؤقتًا. لاستئنافه: { $resume }
status-paused-until = الموجز متوقف مؤقتًا حتى { $day }، الساعة { $time } { $zone }.
status-no-news = «لا جديد»
status-last-none = لم يُرسَل إلى هذه المحادثة بعد أي موجز في موعده.
status-last-sent = آخر ما وصل: { $what }، أُرسل { $day }، الساعة { $time } { $zone }.
status-last-waiting = في الطريق: { $what }، موعده { $day }، الساعة { $time } { $zone }.
status-last-unknown = ربما لم يصل آخر موجز كاملًا: { $what }، موعده { $day }، الساعة { $time } { $zone }. لعرضه ثانية: { $last }
status-last-failed = تعذّر إيصال آخر موجز كاملًا: { $what }، موعده { $day }، الساعة { $time } { $zone }. لعرضه: { $last }
status-feeds = المصادر التي قُرئت خلال آخر 24 ساعة: { $fresh } من { $total }. أحدث قراءة: { $age }.
status-unread = لم يُقرأ أي مصدر بعد.
status-failing = مصادر تعذّرت قراءتها: { $names }
age-now = الآن
age-minutes =
    { $count ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
        [many] قبل { $count } دقيقة
       *[other] قبل { $count } دقيقة
    }
age-hours =
    { $count ->
        [zero] الآن
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
age-days =
    { $count ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

### Rights

privacy-title = ما يحفظه «موجز»
privacy-kept = يُحفظ عن هذه المحادثة: رقمها على المنصة، والإعدادات (اللغات والمواعيد والمنطقة الزمنية وقائمة المتابعة وما شابه)، ونصوص ما أُرسل إليها من موجزات وهل وصلت. وتُحفظ كذلك الأرقام الواردة في الموجزات التي طُلبت فيها كي يُصحح ما يتبين خطؤه منها، والأخبار التي أُبلغ عن خطأ فيها، وأن الدخول كان برمز دعوة إن لزم.
privacy-not-kept = لا تُحفظ أسماء ولا أرقام هواتف ولا رسائل، سوى ما يُكتب عن خبر فيه خطأ.
privacy-others = لا يصل شيء من ذلك إلى أي جهة أخرى ولا إلى نموذج لغوي. ويمكن لمشغّلي هذا البوت الاطلاع عليه.
privacy-rights = للحصول على نسخة منه: { $export }، ولحذفه كله فورًا ونهائيًا: { $forget_me }
button-export = تصدير البيانات
button-forget = حذف البيانات
export-title = ما يُحفظ عن هذه المحادثة بصيغة JSON، دون نصوص الموجز. لعرض آخر موجز: { $last }
forget-ask = سيُحذف نهائيًا الاشتراك والإعدادات وسجل ما أُرسل والبلاغات، ولن يصل موجز بعد ذلك. وإن كان الدخول برمز دعوة فسيُطلب الرمز ثانية. للتأكيد: `{ $forget_me } نعم`
button-forget-yes = نعم، حذف كل شيء
forget-done = حُذف كل ما كان محفوظًا عن هذه المحادثة.
access-closed = شكرًا على الاهتمام. استخدام هذا البوت لمن دعاهم مشغّلوه، ويُتاح برمز دعوة: `{ $join } CODE`
access-listed = شكرًا على الاهتمام. استخدام هذا البوت لمن يختارهم مشغّلوه، ويمكن طلبه منهم.
access-wrong = رمز الدعوة غير معروف. يمكن طلب رمز صالح من مشغّلي هذا البوت.
access-refused = تكررت الرموز الخاطئة. يمكن إعادة المحاولة بعد ساعة.
access-joined = أهلًا، أصبح استخدام «موجز» متاحًا في هذه المحادثة.

### Settings

setup-lang = بأي لغة يصل الموجز؟
setup-times = في أي ساعة؟ ويمكن كتابة ساعة أخرى، مثل `7:15`
setup-days = في أي أيام؟ ويمكن كتابة أيام أخرى، مثل «الأحد والثلاثاء»
setup-zone = بتوقيت أي مدينة؟ ويمكن كتابة مدينة أخرى، مثل «سنغافورة»
setup-watch = ما الشركات المطلوبة متابعتها؟ تتصدر أخبارها كل قسم، ويمكن اختيار أي عدد منها.
start-company = يمكن أن تتصدر أخبار { $name } كل قسم من الموجز.
settings-title = الإعدادات
settings-lang = اللغة: { $value }
settings-times = الساعة: { $value }
settings-days = الأيام: { $value }
settings-zone = المدينة: { $value }
settings-parts = الأقسام: { $value }
settings-length = الطول: { $value }
settings-quiet = ساعات الهدوء: { $value }
settings-news = حين لا جديد: { $value }
settings-watch = قائمة المتابعة: { $value }
settings-lang-hint = عند اختيار اللغتين يصل كل موجز بالعربية وبالإنجليزية.
settings-times-hint = لساعة أخرى: `{ $schedule } 7:15`، ولأكثر من ساعة: `{ $schedule } 7:15,18:00`
settings-days-hint = لأيام أخرى: `{ $schedule } الأحد والثلاثاء`
settings-zone-hint = لمدينة أخرى: `{ $schedule } سنغافورة`
settings-parts-hint = الخلاصة تصل دائمًا.
settings-length-hint = في الموجز المختصر الخلاصة وأول خبر في كل قسم.
settings-quiet-hint = لا يُرسَل موجز في هذه الساعات إلا بطلب. لساعات أخرى: `{ $quiet } 21:30-07:00`
settings-news-hint = إن خلا الموعد من جديد، فإما سطر يقول ذلك وإما لا شيء.
settings-watch-hint = لشركة أخرى: `{ $watch } برودكوم`
too-many-times = الحد الأقصى { $most } مواعيد في اليوم، ولم يتغيّر شيء.
setting-not-understood = «{ $text }» غير مفهوم، ولم يتغيّر شيء.
schedule-now = يصل الموجز { $days }، الساعة { $times } { $zone }. اللغة: { $languages }.
schedule-kept = المواعيد المختارة: { $days }، الساعة { $times } { $zone }. اللغة: { $languages }. ولا يُرسَل شيء قبل الاشتراك: { $subscribe }
language-en = English
language-ar = العربية
language-both = اللغتان
time-open = قبل افتتاح السوق، { $times }
time-close = بعد إغلاق السوق، { $times }
time-both = الوقتان معًا، { $times }
parts-all = كلها
parts-bad = الأقسام «{ $text }» غير مفهومة، ولم يتغيّر شيء. مثال: `{ $parts } الدفاع المخاطر` أو `{ $parts } الكل`
length-full = كامل
length-short = مختصر
quiet-none = غير مفعّلة
quiet-hours = من { $from } إلى { $to }
quiet-bad = الساعات «{ $text }» غير مفهومة، ولم يتغيّر شيء. مثال: `{ $quiet } 22:00-06:00` أو `{ $quiet } إلغاء`
nothing-new-told = سطر يقول ذلك
nothing-new-silent = لا يُرسَل شيء
watch-nobody = فارغة
paused = الموجز متوقف مؤقتًا. لاستئنافه: { $resume }
paused-until = الموجز متوقف مؤقتًا حتى { $day }، الساعة { $time } { $zone }. لاستئنافه قبل ذلك: { $resume }
pause-bad = المدة «{ $text }» غير مفهومة، ولم يتغيّر شيء. مثال: `{ $pause } أسبوع` أو `{ $pause } 3d`، أو { $pause } دون مدة
pause-none = لا اشتراك هنا لإيقافه مؤقتًا. للاشتراك: { $subscribe }
resumed = استؤنف الموجز.
resume-none = لا يوجد هنا إيقاف مؤقت لإنهائه.
button-lang = اللغة
button-times = الساعة
button-days = الأيام
button-zone = المدينة
button-parts = الأقسام
button-length = الطول
button-quiet = ساعات الهدوء
button-news = حين لا جديد
button-watch = قائمة المتابعة
button-back = ‹ رجوع
button-skip = تخطٍّ
button-done = تم
button-subscribe = اشتراك
button-set-up = إعداد الموجز
button-brief = الموجز الآن
button-pause = إيقاف مؤقت
button-resume = استئناف
button-pause-1d = يومًا واحدًا
button-pause-3d = 3 أيام
button-pause-1w = أسبوعًا
button-watch-company = متابعة { $name }

### Words in the sentences above

languages-en = الإنجليزية
languages-ar = العربية
languages-both = العربية والإنجليزية
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

menu-start = نموذج من الموجز، ثم الاشتراك
menu-brief = الموجز الآن، أو قسم منه، أو أخبار شركة
menu-winners = المستفيدون في البنية التحتية
menu-shock = صدمة الأسواق
menu-defense = الدفاع والأمن القومي
menu-risks = أبرز المخاطر
menu-next = ما نترقبه
menu-last = آخر موجز أُرسل في موعده
menu-subscribe = الاشتراك في الموجز في الوقت المختار
menu-schedule = مواعيد الموجز: الساعات والأيام والمدينة
menu-watch = متابعة شركة لتتصدر أخبارها
menu-unwatch = إلغاء متابعة شركة
menu-mute = استبعاد شركة أو مصدر أو موضوع
menu-unmute = إعادة ما استُبعد إلى الموجز
menu-parts = اختيار أقسام الموجز
menu-short = موجز مختصر، فيه الخلاصة وأول خبر في كل قسم
menu-full = العودة إلى الموجز الكامل
menu-lang = العربية أو الإنجليزية أو كلتاهما
menu-quiet = ساعات لا يُرسَل فيها شيء
menu-settings = كل الإعدادات بالأزرار
menu-pause = إيقاف الموجز مؤقتًا
menu-resume = استئناف الموجز
menu-stop = إيقاف الاشتراك
menu-channel = إرسال الموجز إلى قناة
menu-status = الموجز المقبل وحداثة المصادر
menu-sources = المصادر التي يقرؤها «موجز»
menu-why = سبب ترتيب خبر في الموجز
menu-wrong = الإبلاغ عن رقم خاطئ
menu-privacy = ما يحفظه «موجز» من البيانات
menu-export = نسخة من البيانات المحفوظة بصيغة JSON
menu-forget_me = حذف كل البيانات المحفوظة
menu-help = كل الأوامر

profile-description =
    نشرة للمستثمرين في الذكاء الاصطناعي والرقائق وتقنيات الدفاع، بالعربية والإنجليزية، في الوقت المختار.

    كل رقم فيها مُراجَع على مصدره، ومع كل خبر مصادره. وتكفي خمس لمسات لاختيار اللغة والساعات والمدينة والشركات.
profile-short = الذكاء الاصطناعي والرقائق والدفاع: موجز للمستثمرين بمصادره، بالعربية والإنجليزية، في الوقت المختار.

### Groups of Telegram

group-welcome = «موجز» نشرة للمستثمرين في الذكاء الاصطناعي والرقائق وتقنيات الدفاع، بمصادرها. يحدد مشرفو المجموعة مواعيد وصولها، ويمكن لأي عضو طلبها: { $brief }

### Channels

channel-how = لإرسال الموجز إلى قناة: يُعيَّن هذا البوت مشرفًا فيها مع إذن نشر الرسائل، ثم يُكتب هنا في محادثة خاصة معه: `{ $channel } @name`. وبعد ذلك يعمل `{ $channel } @name settings` وسائر الأوامر بالطريقة نفسها.
channel-begin = أصبح بإمكان هذا البوت النشر في قناة «{ $title }». لإعداد الموجز فيها زر أدناه، ولاحقًا: `{ $channel } { $name }`
channel-about = قناة «{ $title }»
channel-not-found = لم يُعثر على قناة «{ $name }». إن كانت خاصة فيلزم أولًا تعيين هذا البوت مشرفًا فيها.
channel-not-a-channel = «{ $name }» ليست قناة. في المجموعات يُضاف البوت إليها وتُكتب الأوامر فيها.
channel-cannot-post = لا يمكن لهذا البوت النشر في قناة «{ $name }» بعد. المطلوب تعيينه مشرفًا مع إذن نشر الرسائل، ثم المحاولة ثانية.
channel-not-yours = إعداد الموجز لقناة «{ $name }» لمشرفيها المخوّلين بالنشر وحدهم.

### Slack

slack-to-channel = يصل الموجز إلى هذه القناة.
slack-to-direct = يصل الموجز في الرسائل المباشرة.
slack-to-direct-from-channel = لم يُضَف { $bot } إلى هذه القناة، ولذلك يصل الموجز في الرسائل المباشرة. لتلقيه هنا: `/invite @{ $bot }` أولًا، ثم `{ $subscribe }`

### When something fails

not-permitted = تغيير إعدادات هذه المجموعة وتصدير بياناتها لمشرفيها وحدهم.
error-feed = تعذّرت قراءة مصادر الأخبار الآن. يمكن إعادة المحاولة بعد دقائق.
error-model = تعذّرت كتابة الموجز الآن. يمكن إعادة المحاولة بعد دقائق.
error-store = تعذّر الوصول إلى السجلات الآن. يمكن إعادة المحاولة بعد دقائق.
error-platform = تعذّرت معالجة الرسالة الآن. يمكن إعادة المحاولة بعد دقائق.
error-usage = لا يمكن تنفيذ الطلب بهذه الصيغة. الأوامر: { $help }
error-config = هذه الخدمة غير مهيأة بعد.
error-unknown = حدث خطأ من جانبنا. يمكن إعادة المحاولة بعد دقائق.

### The terminal

console-welcome = تُكتب الأوامر هنا، مثل { $brief } أو { $help }، وللخروج: /quit
