# التواريخ. الأنماط الأربعة برموز CLDR: ‏EEEE يوم الأسبوع، d اليوم، MMMM الشهر، y السنة.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-first-day = d
date-range = من { $first } إلى { $last }
date-hour = { $date }، الساعة { $hour } بتوقيت { $place }
date-hours = { $first } إلى { $last }
date-hour-alone = الساعة { $hour } بتوقيت { $place }
date-both = { $there } · { $here }

# أنواع الأنشطة.
kind-seminar = ندوة
kind-workshop = حلقة عمل
kind-training = تدريب
kind-ojt = تدريب أثناء العمل
kind-meeting = اجتماع
kind-forum = منتدى
kind-assessment = تقييم الاحتياجات
kind-mission = بعثة
kind-visit = زيارة
kind-joint = نشاط مشترك
kind-webinar = ندوة عبر الإنترنت
kind-deadline = موعد نهائي

# حالة النشاط، وحالة المقترح لدى مجموعة، وحالة الشخص في النشاط.
state-proposed = مقترح
state-published = منشور
state-postponed = مؤجل
state-cancelled = ملغى
state-held = منتهٍ
decision-waiting = بانتظار الموافقة
decision-approved = تمت الموافقة
decision-refused = مرفوض
decision-recalled = استُرجع
standing-registered = التسجيل مؤكد
standing-awaiting-endorsement = بانتظار تأييد جهة الاتصال
standing-waiting-list = في قائمة الانتظار
standing-offered = مقعد معروض عليك
standing-declined = لم يُقبل
standing-withdrawn = تم الانسحاب
standing-attended = تم الحضور
standing-no-show = تغيُّب

wayin-open = مفتوح للجميع: بنقرة واحدة
wayin-endorsed = بتأييد جهة الاتصال في دولتك
wayin-nominated = بترشيح من دولتك
wayin-invited = بدعوة

role-observer = مراقب
role-member = عضو
role-partner = شريك
role-alternate = جهة الاتصال المناوبة
role-focal-point = جهة الاتصال
role-coordinator = منسق
role-regional-officer = المسؤول الإقليمي
role-admin = مدير النظام

platform-slack = Slack
platform-telegram = Telegram

language-en = الإنجليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ar = العربية
language-ru = الروسية
language-zh = الصينية
language-pt = البرتغالية

deadline-start = البداية
deadline-nomination = آخر موعد للترشيحات

# مسار الرسالة ومسار التذكير.
life-waiting = بانتظار الإرسال
life-claimed = قيد الإرسال
life-sent = أُرسلت
life-failed = لم تُسلَّم
life-skipped = لم تُرسل
life-unknown = لا يُعرف إن كانت قد وصلت
rung-planned = مقرر
rung-sent = أُرسل
rung-moved = استُبدل لتغيّر المواعيد
rung-missed = فات موعده
rung-skipped = لم يُرسل

# سبب عدم إرسال تذكير أو رسالة، أو سبب الانتظار.
reason-past = كان موعده قد مضى عند جدولته
reason-cancelled = النشاط ملغى
reason-postponed = النشاط مؤجل
reason-held = النشاط انتهى
reason-proposed = لم تتم الموافقة على النشاط
reason-moved = تغيّرت المواعيد
reason-superseded = أُرسل بدلًا منه تذكير أحدث بالموعد نفسه
reason-late = كان البوت متوقفًا وانقضى الموعد النهائي
reason-channel-gone = لم تعد القناة مرتبطة
reason-quiet = مؤجل إلى ساعات عمل المجموعة
reason-withdrawn = سُحبت قبل إرسالها
reason-not-reachable = لم يكتب الشخص إلى البوت بعد
reason-platform-off = منصتها غير متصلة
reason-interrupted = توقف البوت بعد الإرسال وقبل حفظ النتيجة
reason-not-there = جرى البحث عنها وهي غير موجودة قطعًا
reason-recalled = استُرجع الإعلان
reason-out-of-reach = لا يعرف Liaison موضعها هناك
reason-over = لم يعد الإعلان ساريًا
reason-replaced = أُرسل إشعار أحدث بالوضع الحالي
reason-passed = فات وقتها
cause-absent = لم يعد Liaison في تلك القناة
cause-rights = لا يُسمح لـ Liaison بالنشر هناك
cause-archived = القناة مؤرشفة
cause-deleted = حُذفت القناة
cause-topic-closed = موضوعها مغلق
cause-topic-gone = حُذف موضوعها
cause-unfit = لم تقبل المنصة شكل الرسالة؛ يُرجى إبلاغ المسؤول
cause-silent = ضاع رد المنصة في الطريق
cause-down = تعذّر الوصول إلى المنصة
cause-busy = تطلب المنصة الانتظار
cause-token = ترفض المنصة وصول Liaison؛ على المسؤول تجديده
cause-fixed = لم تعد المنصة تسمح بتعديلها أو حذفها
cause-gone = لم تعد الرسالة موجودة
cause-other = كان رد المنصة «{ $reason }»

# التذكيرات.
reminder-title = تذكيرات { $date }
reminder-start =
    { $days ->
        [zero] يبدأ اليوم
        [one] يبدأ غدًا
        [two] يبدأ بعد يومين
        [few] يبدأ بعد { $days } أيام
        [many] يبدأ بعد { $days } يومًا
       *[other] يبدأ بعد { $days } يوم
    }: { $when }
reminder-nomination =
    { $days ->
        [zero] آخر موعد للترشيحات اليوم
        [one] آخر موعد للترشيحات غدًا
        [two] آخر موعد للترشيحات بعد يومين
        [few] آخر موعد للترشيحات بعد { $days } أيام
        [many] آخر موعد للترشيحات بعد { $days } يومًا
       *[other] آخر موعد للترشيحات بعد { $days } يوم
    }: { $when }
reminder-start-soon = يبدأ قريبًا: { $when }
reminder-nomination-soon = يقترب آخر موعد للترشيحات: { $when }
reminder-hidden = { $code }: يُفتح في محادثة خاصة
reminder-more =
    { $count ->
        [zero] لا تذكيرات أخرى.
        [one] وتذكير واحد آخر: اطلب «upcoming».
        [two] وتذكيران آخران: اطلب «upcoming».
        [few] و{ $count } تذكيرات أخرى: اطلب «upcoming».
        [many] و{ $count } تذكيرًا آخر: اطلب «upcoming».
       *[other] و{ $count } تذكير آخر: اطلب «upcoming».
    }
reminders-missed-title =
    { $count ->
        [zero] لم يفت أي تذكير
        [one] فات موعد تذكير واحد
        [two] فات موعد تذكيرين
        [few] فات موعد { $count } تذكيرات
        [many] فات موعد { $count } تذكيرًا
       *[other] فات موعد { $count } تذكير
    }
reminders-missed-why = كان Liaison متوقفًا عند حلول موعدها، ثم انقضت المواعيد النهائية. لم يُرسل شيء.
reminders-missed-line = { $deadline }: { $end } · { $channel }
reminders-missed-next = إن كان على القناة أن تعلم مع ذلك، فاكتب إليها بالأمر «announce».

# رسالة لا يجوز عرضها في قناة.
pointer-title = إشعار لهذه المجموعة
pointer-text = تصنيفه أعلى مما يجوز عرضه هنا. ويمكن لمن يحق له الاطلاع قراءته في محادثة خاصة.

# ما يُبلَّغ به المنسقون عن رسائل لم تصل.
outbox-unreachable-title = تعذّر الوصول إلى { $channel }
outbox-unchanged-title = لم يصل تعديل إلى { $channel }
outbox-unchanged-text = السبب: { $why }. وما زال النص السابق هناك.
outbox-still-there-title = تعذّر سحب رسالة من { $channel }
outbox-still-there-text = السبب: { $why }. وما زالت هناك: يُرجى حذفها يدويًا.
outbox-unknown-how = إن لم تجدها: «إرسال من جديد» ينشرها مرة أخرى (وإن كانت قد وصلت فستظهر مرتين). وإن وجدتها: «لقد وصلت» يحسبها مرسلة، ولن يصلها أي تعديل لاحق.
outbox-unreachable-text = ‏{ $platform }: { $why }. فُكّ ربط القناة بمجموعة { $group }، ولن يُرسل إليها شيء بعد الآن.
mend-absent = أضف Liaison إليها من جديد، ثم اضغط «الربط من جديد».
mend-rights = اسمح لـ Liaison بالنشر فيها، ثم اضغط «الربط من جديد».
mend-archived = ألغِ أرشفة القناة وتأكد من وجود Liaison فيها، ثم اضغط «الربط من جديد».
mend-topic-closed = أعد فتح الموضوع، ثم اضغط «الربط من جديد».
mend-elsewhere = اربط مكانًا آخر بدلًا منها: اكتب فيه «bind».
mend-other = انظر ما الخلل هناك، ثم اضغط «الربط من جديد».
outbox-failed-title = لم تُسلَّم رسالة إلى { $channel }
outbox-failed-text = السبب: { $why }. ولن تُعاد المحاولة تلقائيًا.
outbox-unknown-title = ربما لم تصل رسالة إلى { $channel }
outbox-unknown-text = لا يُعرف ذلك بعد: { $why }. ولن تُعاد الرسالة تجنبًا للتكرار. يُرجى التحقق في القناة.
lost-title =
    { $code }، { $group }: { $count ->
        [zero] لا قناة تحتاج إلى متابعتك
        [one] قناة واحدة تحتاج إلى متابعتك
        [two] قناتان تحتاجان إلى متابعتك
        [few] { $count } قنوات تحتاج إلى متابعتك
        [many] { $count } قناة تحتاج إلى متابعتك
       *[other] { $count } قناة تحتاج إلى متابعتك
    }
lost-unbound = فُكّ ربطها
outbox-about = الموضوع: { $subject }

# What admins hear when a platform refuses the program itself.
outage-title = { $platform } يرفض رسائل Liaison
outage-token-slack = أُلغي رمز الدخول أو انتهت صلاحيته. قارن SLACK_BOT_TOKEN وSLACK_APP_TOKEN بصفحة التطبيق، أو ثبّت التطبيق من جديد، ثم أعد تشغيل Liaison.
outage-token-telegram = لم يعد رمز الدخول صالحًا. اطلبه من ‎@BotFather وضعه في TELEGRAM_BOT_TOKEN ثم أعد تشغيل Liaison.
outage-scope = تنقص التطبيق صلاحية. ثبّته من جديد بما يطبعه الأمر «liaison manifest slack».
outage-waits = لم يضع شيء: ما هو موجّه إلى { $platform } ينتظر حتى يعود إلى العمل.
outage-over = عاد { $platform } إلى قبول رسائل Liaison، ويجري الآن إرسال ما كان ينتظر.

## What people do

ask-title = العنوان
ask-when = متى؟
ask-where = أين؟
ask-groups = المجموعات
ask-kind = النوع
ask-way-in = طريقة التسجيل
ask-reference = المرجع الرسمي
ask-seats = المقاعد
ask-deadline = آخر موعد للترشيحات
ask-languages = اللغات
ask-states = الدول المدعوة
ask-marking = تصنيف المشاركة
ask-organiser = الجهة المنظمة
ask-partners = الشركاء
ask-text = النص
ask-text-fr = النص بالفرنسية
ask-text-ar = النص بالعربية
ask-link = الرابط
ask-source = المصدر
ask-at = وقت الإرسال
ask-anyway = لماذا لا يحتمل الانتظار؟
ask-until = سارٍ حتى
ask-ack = تأكيد الاستلام
ask-letter = كتاب المنظمة إلى الدول
ask-about = عن أي نشاط؟
ask-reason = السبب
ask-full-name = اسمك الكامل
ask-state = دولتك
ask-organisation = جهة عملك
ask-your-words = رسالتك
ask-role = أي دور؟
ask-place = لأي مجموعة أو دولة؟
hint-title = مثال: ندوة حول مراقبة الجودة
hint-when = مثال: 16-18 أبريل 2027 09:00، أو أبريل 2027
hint-where = مثال: طشقند، أوزبكستان. أو: online https://…‎
hint-groups = مثال: casp-mid; ecowas
hint-kind = ندوة، حلقة عمل، تدريب، اجتماع …
hint-way-in = مفتوح، بتأييد، بترشيح أو بدعوة
hint-reference = مثال: ENAVSECG/11
hint-seats = رقم؛ اتركه فارغًا إذا لم تكن المقاعد محدودة
hint-deadline = مثال: 28 فبراير 2027 17:00
hint-languages = مثال: en; fr
hint-states = مثال: KEN; UGA. اتركه فارغًا لدعوة جميع دول المجموعات
hint-state = مثال: كينيا، أو KEN
hint-marking = TLP:CLEAR أو GREEN أو AMBER أو AMBER+STRICT
hint-organiser = الجهة التي تنظمه
hint-partners = تفصل بينها فاصلة منقوطة
hint-text = حتى 2800 حرف؛ لا نتائج تدقيق ولا وثائق مقيدة
hint-link = عنوان يبدأ بـ https://‎
hint-source = أين نُشر هذا
hint-at = مثال: 3 مارس 2027 09:00. اتركه فارغًا للإرسال الآن
hint-anyway = يُرسل عندئذ في ساعات الهدوء والعطلة أيضًا، ويُحفظ السبب
hint-until = مثال: 30 أبريل 2027
hint-ack = نعم، أو الموعد الأقصى لتأكيد الدول، مثال: 30 أبريل 2027 17:00. اليوم وحده يعني نهايته بتوقيت أمانة المجموعة
hint-letter = رقمه المرجعي، مثال: AS 8/1.10-27/14
hint-about = رمز، مثل SEM-12
hint-place = مثال: casp-mid، أو KEN
when-needed = التواريخ ناقصة. اكتب يومًا أو شهرًا أو سنة.
where-needed = المكان ناقص. اكتب المدينة والدولة، أو online مع الرابط.
groups-needed = المجموعات ناقصة. اكتب واحدة على الأقل.
text-needed = النص ناقص. اكتب سطرًا واحدًا على الأقل.
until-needed = حتى متى يسري هذا؟ اكتب تاريخًا، أو سطر «متى» إذا كان للتدريب موعد.
about-proposed = لم تتم الموافقة على { $code } بعد؛ لم يُحفظ شيء. أعلن عنه بعد الموافقة.
announce-no-channel = لا قناة مرتبطة لـ { $groups }، فلن يصل إلى أحد؛ لم يُحفظ شيء. اربط قناة أولًا، أو اذكر مجموعة أخرى.
at-past = لقد مضى { $when }: الوقت هناك الآن { $now }. اكتب وقتًا لاحقًا، أو اتركه فارغًا للإرسال الآن.
at-after-until = سيُرسل { $at }، لكنه سارٍ حتى { $until } فقط. اكتب وقتًا أبكر.
share-over = كان { $code } ساريًا حتى { $until }؛ لم يُنشر شيء. ارفضه، أو اطلب من مرسله إعلانًا جديدًا.
share-reply-over = كان على الدول تأكيد استلام { $code } في موعد أقصاه { $reply }؛ لم يُنشر شيء. ارفضه، أو اطلب من مرسله إعلانًا جديدًا.
ack-unreadable = لا تعني «{ $typed }» نعم ولا يومًا محددًا، فلم يُحفظ شيء. اكتب مثلًا: «نعم»، أو «30 أبريل 2027 17:00».
ack-no-day = لا تحدد «{ $typed }» يومًا تؤكد الدول الاستلام قبله، فلم يُحفظ شيء. اكتب مثلًا: «30 أبريل 2027 17:00».
ack-after-until = يمكن للدول تأكيد الاستلام حتى { $reply }، لكن الإعلان سارٍ حتى { $until } فقط. اكتب يومًا أبكر، أو أخّر موعد «حتى».
ack-before-at = على الدول تأكيد الاستلام في موعد أقصاه { $reply }، لكن الإعلان لا يُرسل إلا { $at }. اكتب يومًا لاحقًا.
letter-too-long = عدد أحرف مرجع الكتاب { $count } والحد الأقصى { $most }. لم يُحفظ شيء. اكتب الرقم المرجعي فقط.
name-needed = اسمك ناقص. اكتبه كما في خطاب رسمي.
state-needed = دولتك ناقصة. اكتب اسمها أو رمزها، مثل KEN.
organisation-needed = جهة عملك ناقصة. اكتب أين تعمل.
reason-needed = السبب ناقص. اكتبه، وسيقرؤه المعنيون.
deadline-after-start = آخر موعد للترشيحات ({ $deadline }) يقع بعد البداية ({ $when }). اكتب يومًا أسبق.
marking-clear = TLP:CLEAR
marking-green = TLP:GREEN
marking-amber = TLP:AMBER
marking-amber-strict = TLP:AMBER+STRICT
marking-red = لا يُرسل TLP:RED عبر هذا البوت أبدًا؛ لم يُحفظ شيء. أبلغ المعنيين مباشرة.
marking-unknown = «{ $typed }» ليس تصنيفًا. اكتب TLP:CLEAR أو GREEN أو AMBER أو AMBER+STRICT.
decide-not-yours = القرار بشأن { $code } لمنسق مجموعة أخرى؛ لم يُتخذ أي قرار.
decide-done = سبق البت في { $code } في مجموعاتك؛ لم يتغير شيء.
decide-over = سُحب { $code } أو أُلغي؛ لا شيء للبت فيه.
already-approved = سبقت الموافقة على { $code } لـ { $group } ({ $name }، { $at })؛ لم يتغير شيء.
already-refused = سبق رفض { $code } لـ { $group } ({ $name }، { $at })؛ لم يتغير شيء.
already-recalled = استُرجع { $code } في { $group }؛ لم يتغير شيء.
stop-not-yours = لا يوقف { $code } إلا المرسل أو منسق جميع مجموعاته؛ الإرسال مستمر.
stop-too-late =
    { $count ->
        [zero] لم يُرسل { $code } إلى أي قناة؛ لم يُوقف شيء.
        [one] سبق إرسال { $code } إلى قناة واحدة؛ لم يُوقف شيء.
        [two] سبق إرسال { $code } إلى قناتين؛ لم يُوقف شيء.
        [few] سبق إرسال { $code } إلى { $count } قنوات؛ لم يُوقف شيء.
        [many] سبق إرسال { $code } إلى { $count } قناة؛ لم يُوقف شيء.
       *[other] سبق إرسال { $code } إلى { $count } قناة؛ لم يُوقف شيء.
    }
stop-done = سبق إيقاف { $code }؛ لم يُنفذ شيء آخر.
recall-form = استرجاع إعلان
ask-recall-reason = ما سبب الاسترجاع؟
recall-read-back = هل تريد استرجاع هذا الإعلان؟
recall-reaches =
    يُسحب من { $channels ->
        [zero] { $channels } قناة.
        [one] قناة واحدة.
        [two] قناتين.
        [few] { $channels } قنوات.
        [many] { $channels } قناة.
       *[other] { $channels } قناة.
    }
recall-kept =
    لن يُرسل إلى { $channels ->
        [zero] أي قناة أخرى.
        [one] قناة واحدة ما زال ينتظر فيها.
        [two] قناتين ما زال ينتظر فيهما.
        [few] { $channels } قنوات ما زال ينتظر فيها.
        [many] { $channels } قناة ما زال ينتظر فيها.
       *[other] { $channels } قناة ما زال ينتظر فيها.
    }
recall-stays = يبقى في { $groups }: لا يسترجعه هناك إلا مرسله أو منسقوها.
recall-how = يُحذف الإعلان. وحيث لم يعد الحذف ممكنًا (Telegram: بعد 48 ساعة) لا يبقى إلا عنوانه مشطوبًا.
recalled-why = السبب: { $reason }
recall-saved =
    استُرجع { $code }: جارٍ سحبه من { $channels ->
        [zero] { $channels } قناة
        [one] قناة واحدة
        [two] قناتين
        [few] { $channels } قنوات
        [many] { $channels } قناة
       *[other] { $channels } قناة
    }
recall-kept-back = استُرجع { $code } قبل أن يقرأه أحد هناك
recalled-by = استرجع { $name } الإعلان { $code }
recall-done = سبق استرجاع { $code }؛ لم يُنفذ شيء آخر.
recall-nothing = لا شيء من { $code } منشور في مجموعاتك أو بانتظار الإرسال إليها؛ لم يُنفذ شيء.
recall-not-yours = لا يسترجع { $code } إلا مرسله أو منسق مجموعة نُشر فيها؛ فهو باقٍ.
amend-form = تعديل إعلان
amend-not-yours = لا يعدّل { $code } إلا من ينسق كل مجموعاته (ومرسله قبل الموافقة عليه)؛ لم يتغير شيء.
amend-ended = لم يُعدَّل { $code }: { $why }.
amend-same = هذا هو نص { $code } حاليًا؛ لم يتغير شيء.
amend-before-reply = يمكن للدول تأكيد الاستلام حتى { $reply }، فيجب أن يبقى الإعلان ساريًا حتى ذلك الموعد. أخّر موعد «حتى».
amend-reaches =
    يُعدَّل في { $channels ->
        [zero] { $channels } قناة
        [one] قناة واحدة
        [two] قناتين
        [few] { $channels } قنوات
        [many] { $channels } قناة
       *[other] { $channels } قناة
    } دون إشعار أحد.
amend-done =
    يُعدَّل { $code } الآن في { $channels ->
        [zero] { $channels } قناة
        [one] قناة واحدة
        [two] قناتين
        [few] { $channels } قنوات
        [many] { $channels } قناة
       *[other] { $channels } قناة
    }
ask-text-in = النص: { $language }
stopped =
    أُوقف { $code }: { $kept ->
        [zero] لم يبق ما يُمنع
        [one] لن يصل إلى قناة واحدة
        [two] لن يصل إلى قناتين
        [few] لن يصل إلى { $kept } قنوات
        [many] لن يصل إلى { $kept } قناة
       *[other] لن يصل إلى { $kept } قناة
    }؛ القنوات التي سبق الإرسال إليها: { $gone }.
reason-stopped = أُوقف إرساله
code-unknown = لا أجد «{ $code }» ضمن ما يمكنك رؤيته؛ لم يُنفذ شيء. ابحث عنه في القائمة.
code-unknown-stranger = لا أجد «{ $code }» ضمن ما يمكنك رؤيته؛ لم يُنفذ شيء. { stranger }
code-needed = أيها تقصد؟ لم يُنفذ شيء بعد. اكتب رمزه، مثل SEM-12.
announce-form = إعلان
share-form = إعلان تدريب
register-form = اقتراح نشاط
edit-form = تعديل نشاط
postpone-form = تأجيل
cancel-form = إلغاء نشاط
join-form = التسجيل
ask-form = توجيه سؤال
claim-form = لدي دور
button-send = إرسال
button-upcoming = الأنشطة القادمة
button-help = مساعدة
button-change = تعديل
button-drop = إلغاء
button-as-meant = نعم، هذا ما قصدته
button-leave-out = تجاهل السطر
button-more = إضافة…
button-back = رجوع
button-keep = إبقاء
button-skip = تخطٍّ
button-review = مراجعة
button-go-on = متابعة المسودة
button-save = حفظ
button-submit = تقديم
button-cancel-it = إلغاء النشاط
button-keep-it = إبقاء النشاط
button-show = { $code }
button-give = منح الدور
button-take = سحب الأدوار
button-join = التسجيل
button-leave = سحب تسجيلي
button-answer = الرد
button-copy = نسخ نشاط سابق
button-copy-this = نسخ { $code }
button-propose = اقتراح نشاط
button-import = استيراد برنامج
button-files = الملفات ({ $count })
button-import-it = استيراد
button-announce-this = إعلان هذا النص
button-help-all = كل الأوامر
button-ask = توجيه سؤال
button-mine = أنشطتي
button-pending = بانتظار قراري
button-claim = لدي دور
button-earlier = السابق
button-later = التالي
button-newer = الأحدث
button-older = الأقدم
button-approve = موافقة
button-refuse = رفض
button-say-why = ذكر السبب
button-take-back = سحب الاقتراح
button-edit = تعديل
button-stop = إيقاف
button-anyway = إرسال رغم ذلك
button-deliveries = حالة التسليم
button-ack = تأكيد الاستلام
button-ack-code = تأكيد استلام { $code }
button-unack = سحب التأكيد
button-acks = من أكد الاستلام
button-remind-silent = تذكير الدول التي لم ترد
button-remind = إرسال التذكير
button-focal-point = أنا جهة الاتصال
button-retry = إعادة ما أخفق فقط
button-try-again = إعادة المحاولة
button-decide = البت فيها
button-for = { $label }: { $channel }
button-send-again = إرسال من جديد
button-it-arrived = لقد وصلت
button-gone = لم تعد هناك
button-recall = استرجاع
button-leave-it = إبقاؤه
button-post-current = نشرها هنا
button-bind = الربط من جديد
button-previous = السابق
button-next = التالي
button-who = مَن أسأل؟
button-unbind = فك الربط
button-choose-channel = اختيار قناة
button-choose-group = اختيار مجموعة
button-bind-again = الربط من جديد
button-lang = اللغات
button-invite = دعوة
status-state =
    { $state }: { $count ->
        [0] لا أنشطة قادمة
       *[other] الأنشطة القادمة
    }
who-how = اكتب بعد الأمر مجموعة أو دولة، مثل: who casp-mid.
who-unknown = لم أجد مجموعة أو دولة في «{ $typed }». اكتب مثلًا: who casp-mid أو who Kenya.
who-members-only = أسماء { $group } لأعضائها فقط. اكتب لي مرة في قناتها، أو اطلب دورًا من منسقها.
who-title = مَن تسأل: { $place }
who-coordinators = المنسقون: { $names }
who-coordinators-none = لا منسق بعد.
who-officers = المسؤولون الإقليميون: { $names }
who-officers-none = لا مسؤول إقليمي بعد.
who-focal-points = جهات الاتصال: { $names }
who-focal-points-none = لا جهة اتصال بعد.
who-focal-points-in = دول لها جهات اتصال ({ $count } من { $all }): { $states }. لمعرفة الأسماء: who ثم الدولة.
who-alternates = جهات الاتصال المناوبة: { $names }
who-alternates-none = لا جهة اتصال مناوبة بعد.
who-unreachable = { $name } (لا يمكن مراسلته بعد)
ask-nobody = لا يمكن الوصول هنا إلى أي مسؤول بعد؛ لم يُرسل شيء. اسأل في قناة مجموعتك.
ask-from = سؤال من { $name } عن { $code }
ask-from-plain = سؤال من { $name }
ask-reply-how = يصل ردك إلى صاحب السؤال عبر هذا البوت.
ask-sent = أُرسل إلى { $names }. سيصل الرد في محادثة خاصة.
ask-answer-from = رد من { $name }
ask-answered = ردك في الطريق.
ask-read-back = سيُرسل هذا
person-unknown = لم ألتقِ «{ $name }» هنا بعد؛ لم يتغير شيء. أرسل دعوة بدلًا من ذلك.
log-title = سجل التغييرات: { $code } · { $title }
log-none = لم يُنفذ شيء بعد.
log-somebody = شخص غير معروف
log-proposed = اقتراح من { $name }
log-approved = موافقة من { $name }
log-refused = رفض من { $name }
log-registered = تسجيل { $name }
log-waiting-list = دخول { $name } قائمة الانتظار
log-withdrawn = انسحاب { $name }
log-announced = كتابة الإعلان من { $name }
log-anyway = إرسال خارج ساعات العمل من { $name }
log-stopped = إيقاف من { $name } قبل الإرسال
log-acknowledged = تأكيد الاستلام من جانب { $name }
log-unacknowledged = سحب تأكيد الاستلام من جانب { $name }
log-reminded = تذكير الدول التي لم ترد من جانب { $name }
log-recalled = استرجاع من جانب { $name }
log-retried = إعادة محاولة ما أخفق من جانب { $name }
log-sent-again = إعادة المحاولة من جانب { $name }
log-arrived = تأكيد الوصول من جانب { $name }
log-gone = تأكيد الإزالة من جانب { $name }
log-caught-up = نشر ما هو سارٍ من جانب { $name }
log-edit = تعديل من { $name }
log-postpone = تأجيل من { $name }
log-cancel = إلغاء من { $name }
log-role = تغيير أدوار من { $name }
log-claimed = أول مدير للنظام: { $name }
log-invited = قبول دعوة من جانب { $name }
log-invited-by = إنشاء دعوة من جانب { $name }
log-linked = ربط حساب من جانب { $name }
log-bound = ربط قناة من جانب { $name }
log-unbound = فك ربط قناة من جانب { $name }
log-group = تعديل المجموعة من جانب { $name }
bind-already = هذه القناة مرتبطة أصلًا بمجموعة { $group }؛ لم يتغير شيء. لربطها بمجموعة أخرى فُكّ ربطها أولًا.
bind-which = أي مجموعة؟ اكتب bind مع واحدة من: { $groups }.
bind-which-many = أي مجموعة؟ اكتب bind مع اسمها المختصر، مثلًا: bind { $group }.
bind-not-yours = لا يربط قنوات { $group } إلا منسقها؛ لم يتغير شيء. يمكن لمنسقها أن يعطيك رمز ربط.
bind-code = أو اكتب في المحادثة نفسها خلال ساعة: ‎/bind { $code } (وعلى Slack: ‎/liaison bind { $code })
bind-awaits = يجري الآن ربط هذه القناة بمجموعة { $group }، ورسالة الترحيب في طريقها إليها. لم يتغير شيء.
bind-begun = يجري ربط { $title } بمجموعة { $group }
bind-begun-if = تُنشر فيها رسالة ترحيب الآن، وبها يصبح الربط نافذًا. وإن تعذّر نشرها فستقرأ السبب هنا.
bind-too-late = لم أعد أعرف لأي مجموعة هذه المحادثة؛ لم يُربط شيء. اكتب ‎/bind واسم المجموعة من جديد.
bind-offer = ربط قناة بمجموعة { $group }
bind-choose = اخترها أدناه. في القناة يصبح Liaison مشرفًا يحق له النشر، أما المجموعة فيجب أن يكون Liaison فيها من قبل.
bind-named = من هنا: ‎/liaison bind { $group } #channel. ويجب أن يكون Liaison في تلك القناة (‎/invite @liaison).
bind-for-which = لأي مجموعة هذه القناة؟
bind-more = لمجموعة أخرى اكتب { $command }.
code-one-time-unknown = لم يعد هذا الرمز صالحًا؛ لم يتغير شيء. اطلب رمزًا جديدًا.
code-one-time-elsewhere = هذا الرمز لقناة: اكتب هناك bind مع الرمز. لم يتغير شيء.
welcome = ‏Liaison هنا من أجل { $group }
welcome-what = تُنشر هنا أنشطة المجموعة وإعلاناتها وتذكيراتها. يمكنك السؤال عن الأنشطة القادمة، أو التسجيل، أو اقتراح نشاط.
welcome-marking = لا يُنشر هنا ما يتجاوز تصنيف القناة، وتبقى الأسماء في المحادثات الخاصة.
welcome-no-admin = لست مشرفًا هنا: لا أرى من ينضم ومن يغادر، وقد لا تصلني إلا الأوامر والردود على رسائلي. يتغير ذلك إذا جعلتموني مشرفًا.
unwelcome = لم تُربط { $title } بمجموعة { $group }
unwelcome-absent-slack = ليس Liaison في تلك القناة. اكتب فيها ‎/invite @liaison ثم اربطها من جديد.
unwelcome-absent-telegram = ليس Liaison في تلك المحادثة. أضفه إليها (مشرفًا إن كانت قناة) ثم اربطها من جديد.
unwelcome-rights-slack = النشر في تلك القناة مقصور على بعض الأشخاص. اسمح لـ Liaison بالنشر من إعدادات القناة ثم اربطها من جديد.
unwelcome-rights-telegram = لا يحق لـ Liaison النشر هناك. اجعله مشرفًا له حق النشر ثم اربطها من جديد.
unwelcome-unsure = لم يصل رد: قد تكون رسالة الترحيب هناك وقد لا تكون. اربطها من جديد، ولا ضرر من ترحيب ثانٍ.
unwelcome-why = تعذّر نشر رسالة الترحيب: { $why }.
unwelcome-later = اربطها من جديد لاحقًا، أو اسأل مدير النظام.
unbind-nothing = هذه المحادثة لا تتبع أي مجموعة؛ لم يتغير شيء.
unbind-none = ليس لأي من مجموعاتك قناة؛ لم يتغير شيء.
unbind-more = لغيرها اذكر المجموعة، مثلًا: { $command }
unbind-which = أي قناة لن يصلها شيء بعد الآن؟
unbound = لن يصل شيء بعد الآن إلى { $title }
unbound-what = تتوقف الإعلانات والتذكيرات، ولا يُعدّ أحد عضوًا من خلال هذه المحادثة. ويبقى ما نُشر.
unbound-again = لربطها من جديد اكتب هنا: { $command }
group-how = اكتب group ثم معرّف المجموعة، مثل: group casp-mid. ولتعديلها أضف أسطرًا مثل name:‎ أو states:‎
group-not-yet = لا توجد مجموعة «{ $typed }» بعد. لإنشائها أضف الأسطر: name، short، states، time_zone، languages.
group-title = { $name } ({ $id })
added-hello = شكرًا على إضافة Liaison إلى { $title }
added-bind = اربطها الآن بمجموعتها: اكتب فيها، أو لي في محادثة خاصة، مثلًا { $command }.
added-who = يربطها الآن منسق المجموعة أو مدير النظام: يكتب فيها، أو لي في محادثة خاصة، مثلًا { $command }.
added-which = لأي مجموعة { $title }؟
group-id = «{ $typed }» لا يصلح معرّفًا؛ لم يُحفظ شيء. استخدم أحرفًا صغيرة وأرقامًا وشرطات، مثل casp-mid.
group-key-unknown = لا أستطيع قراءة «{ $typed }»؛ لم يُحفظ شيء. يبدأ كل سطر بواحد من: { $keys }.
hour-unreadable = «{ $typed }» ليست ساعة؛ لم يُحفظ شيء. اكتبها هكذا: 09:00.
weekend-unreadable = لا يسمّي «{ $typed }» أيامًا من الأسبوع؛ لم يُحفظ شيء. اكتب مثلًا: الجمعة، السبت. أو: لا.
quiet-unreadable = «{ $typed }» ليست مدة بين ساعتين؛ لم يُحفظ شيء. اكتبها هكذا: 21:00-07:00، أو: لا.
ceiling-unreadable = «{ $typed }» ليس حدًّا أعلى للتصنيف؛ لم يُحفظ شيء. اكتب مثلًا: slack AMBER, telegram GREEN.
short-needed = الاسم المختصر ناقص.
group-name-needed = اسم المجموعة ناقص؛ لم يُحفظ شيء. اكتبه كاملًا.
states-needed = الدول ناقصة. اكتب رموزها، مثل KEN; UGA.
zone-needed = المنطقة الزمنية ناقصة. اكتب مثلًا Africa/Cairo.
languages-needed = اللغات ناقصة. اكتب مثلًا en; ar.
field-short = الاسم المختصر
field-states = الدول
field-zone = المنطقة الزمنية
field-languages = اللغات
field-weekend = العطلة الأسبوعية
field-quiet = ساعات الهدوء
field-hour = ساعة التذكيرات
field-ceiling = أعلى تصنيف
field-channels = القنوات
field-person = الشخص
field-your-id = الحسابات
field-role = الدور
field-place = المجموعة أو الدولة
field-kind = النوع
field-when = متى
field-where = أين
field-way-in = طريقة التسجيل
field-groups = المجموعات
field-online = عبر الإنترنت
field-seats = المقاعد
field-deadline = آخر موعد للترشيحات
field-reference = المرجع
field-organiser = الجهة المنظمة
field-partners = الشركاء
field-link = الرابط
field-source = المصدر
field-files = الملفات
field-until = سارٍ حتى
field-ack = تأكيد الاستلام
field-letter = كتاب المنظمة إلى الدول
value-list = { $items }
value-when = { $when }
value-moment = { $at }
value-none = لا شيء
pending-title =
    { $count ->
        [zero] لا مقترحات بانتظارك
        [one] مقترح واحد بانتظارك
        [two] مقترحان بانتظارك
        [few] { $count } مقترحات بانتظارك
        [many] { $count } مقترحًا بانتظارك
        *[other] { $count } مقترح بانتظارك
    }
pending-none = لا شيء ينتظر قرارك.
no-sender = هذه الرسالة بلا مرسل معروف، فلم يُنفذ شيء. اكتب باسمك، لا باسم المجموعة أو القناة.
too-fast = وصلت طلباتك بسرعة كبيرة: لم يُنفذ هذا الطلب. انتظر بضع ثوانٍ ثم كرره.
role-needed = هذا مخصص لدور «{ $role }»؛ لم يُنفذ شيء. اسأل من يمنح الأدوار في مجموعتك.
member-needed = هذا لأعضاء المجموعات فقط؛ لم يُنفذ شيء. { stranger }
observers-read = المراقبون يطّلعون ولا يقترحون؛ لم يُنفذ شيء. إن كان لك دور آخر فاذكره.
draft-unknown = لم تعد هذه المسودة موجودة؛ لم يُحفظ شيء. ابدأ من جديد.
draft-done = هذه المسودة منتهية؛ لم يُنفذ شيء مرتين.
draft-not-complete = لم يُحفظ بعد: يُرجى تصحيح ما يلي
draft-kept = يبقى الباقي في مسودتك. اضغط «تعديل»، أو أرسل لي السطور الناقصة أو المصحَّحة وحدها في محادثة خاصة.
draft-add = ماذا تريد أن تضيف؟
draft-dropped = تُركت المسودة. لم يُحفظ شيء.
form-step =
    { $of ->
        [1] { $label }
       *[other] { $label } ({ $step } من { $of })
    }
form-now = حتى الآن: { $value }
form-when = { $when }، { $hours }
form-in-private = { $title }: لنتابع في محادثة خاصة
no-question = لا أنتظر جوابًا.
reaches =
    المتلقّون: { $channels ->
        [zero] لا قنوات
        [one] قناة واحدة
        [two] قناتان
        [few] { $channels } قنوات
        [many] { $channels } قناة
       *[other] { $channels } قناة
    } و{ $people ->
        [zero] لا أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
reaches-channels =
    المتلقّون: { $channels ->
        [zero] لا أحد
        [one] قناة واحدة
        [two] قناتان
        [few] { $channels } قنوات
        [many] { $channels } قناة
       *[other] { $channels } قناة
    }.
change-not-yours = لا يعدّل { $code } إلا منسق مجموعاته؛ لم يتغير شيء. تواصل معه.
reaches-quietly =
    { $channels ->
        [0] لن يُبلَّغ أحد.
        [zero] لن يُبلَّغ أحد.
        [one] لن يُبلَّغ أحد؛ تُحدَّث البطاقة في قناة واحدة.
        [two] لن يُبلَّغ أحد؛ تُحدَّث البطاقات في قناتين.
        [few] لن يُبلَّغ أحد؛ تُحدَّث البطاقات في { $channels } قنوات.
        [many] لن يُبلَّغ أحد؛ تُحدَّث البطاقات في { $channels } قناة.
       *[other] لن يُبلَّغ أحد؛ تُحدَّث البطاقات في { $channels } قناة.
    }
seats-taken =
    { $taken ->
        [zero] لا مقاعد مشغولة؛ لم يُحفظ شيء. اكتب عددًا أكبر.
        [one] شُغل مقعد واحد، فلا يكفي العدد { $seats }؛ لم يُحفظ شيء. اكتب 1 على الأقل، أو انتظر انسحاب أحد المسجلين.
        [two] شُغل مقعدان، فلا يكفي العدد { $seats }؛ لم يُحفظ شيء. اكتب 2 على الأقل، أو انتظر انسحاب أحد المسجلين.
        [few] شُغلت { $taken } مقاعد، فلا يكفي العدد { $seats }؛ لم يُحفظ شيء. اكتب { $taken } على الأقل، أو انتظر انسحاب أحد المسجلين.
        [many] شُغل { $taken } مقعدًا، فلا يكفي العدد { $seats }؛ لم يُحفظ شيء. اكتب { $taken } على الأقل، أو انتظر انسحاب أحد المسجلين.
       *[other] شُغل { $taken } مقعد، فلا يكفي العدد { $seats }؛ لم يُحفظ شيء. اكتب { $taken } على الأقل، أو انتظر انسحاب أحد المسجلين.
    }
change-cancelled = أُلغي { $code }؛ لم يتغير شيء.
cancel-not-yours = لا يمكنك إلغاء { $code } للجميع. يمكنك سحب تسجيلك.
changed-title = تغيّر { $code }: { $title }
cancelled-title = أُلغي { $code }: { $title }
postponed-title = أُجّل { $code }: { $title }
cancelled-was = كان مقررًا: { $when }.
change-held = { $channel } ({ $platform }): الإشعار مؤجل حتى { $at }
change-held-why = هناك الآن ساعات هدوء أو عطلة أسبوعية. تُحدَّث البطاقات فورًا.
changed-when = التواريخ: { $old } ← { $new }
changed-where = المكان: { $old } ← { $new }
changed-languages = اللغات: { $old } ← { $new }
changed-deadline = آخر موعد للترشيحات: { $old } ← { $new }
changed-way-in = طريقة التسجيل: { $old } ← { $new }
changed-online = الرابط: { $old } ← { $new }
changed-title-itself = العنوان: { $old } ← { $new }
changed-seats = المقاعد: { $old } ← { $new }
changed-groups = المجموعات: { $old } ← { $new }
changed-roles = الأدوار: { $old } ← { $new }
roles-none = لا دور
changed-also = تغيَّر أيضًا: { $names }
activity-cancelled = أُلغي.
activity-cancelled-why = أُلغي: { $reason }
activity-postponed = أُجّل.
activity-held = انتهى هذا النشاط.
activity-postponed-why = أُجّل: { $reason }
activity-proposed = مقترح، ولم تتم الموافقة عليه بعد.
activity-refused = اقتُرح ورُفض.
activity-taken-out = لم يعد من أنشطة { $group }.
activity-title = ‏{ $code } · { $title }
edit-read-back = تحقق من التعديل:
postpone-read-back = تحقق من التواريخ الجديدة:
cancel-read-back = تحقق قبل الإلغاء للجميع:
edit-done = عُدّل { $code }؛ يجري تحديث ما نُشر.
postpone-done = أُجّل { $code }؛ يجري إبلاغ جميع المعنيين.
cancel-done = أُلغي { $code }؛ يجري إبلاغ جميع المعنيين.
held =
    { $code }: حُفظ التغيير ويُنفذ { $seconds ->
        [zero] فورًا
        [one] بعد ثانية واحدة
        [two] بعد ثانيتين
        [few] بعد { $seconds } ثوانٍ
        [many] بعد { $seconds } ثانية
       *[other] بعد { $seconds } ثانية
    }
held-how = حتى ذلك الحين لا يظهر منه شيء لأحد، ويمكن التراجع بزر «إيقاف».
held-dropped = يبقى { $code } كما هو: أُلغي التغيير ولم يُبلَّغ به أحد.
held-gone = لم يعد هناك تغيير بانتظار التنفيذ في { $code }؛ لم يُوقف شيء. للتصحيح عدّله مرة أخرى: سيقرأ الجميع القديم والجديد.
postpone-same = هذه هي تواريخه الحالية: { $when }. اكتب الجديدة.
role-read-back = منح هذا الدور؟
role-take-back = سحب جميع الأدوار؟
role-given-to-you = لديك الآن دور «{ $role }». اكتب help لترى ما يمكنك فعله.
role-taken-from-you = سُحبت أدوارك هنا.
role-saved = حُفظ لـ { $name }.
role-not-yours = لا يمكنك منح دور «{ $role }» هناك؛ لم يتغير شيء.
role-nothing-to-take = ليس لدى { $name } دور يمكنك سحبه؛ لم يتغير شيء.
role-last-admin = لا مدير للنظام غير { $name }؛ لم يُسحب شيء. عيّن مديرًا آخر أولًا، مثل: invite admin.
role-how = اكتب role ثم الشخص والدور والمجموعة أو الدولة، مثل: role @amina coordinator casp-mid.
role-unknown = «{ $typed }» ليس دورًا. اكتب coordinator أو focal-point أو alternate أو regional-officer أو partner أو observer أو member أو admin.
role-unreachable = لا أستطيع مراسلة هذا الشخص بعد: عليه أن يكتب لي أولًا. وحتى ذلك الحين يُعدّ الدور شاغرًا.
hand-over = لتصبح مراسلته ممكنة، عليه فتح هذا الرابط والضغط على «ابدأ»: { $link }
invite-how = اكتب invite ثم الدور والمجموعة أو الدولة، مثل: invite focal-point KEN.
invite-title = دعوة: { $role }. أرسلها إلى الشخص؛ تُستخدم مرة واحدة خلال 14 يومًا.
invite-code = على أي من المنصتين، اكتب للبوت: start { $code }
invite-link = أو افتح هذا الرابط على Telegram: { $link }
claim-read-back = طلب دور «{ $role }»، { $place }، باسم { $name }.
claim-nobody = لا يمكن الوصول بعد إلى من يمنح هذا الدور؛ لم يُرسل شيء. اسأل في قناة مجموعتك.
claim-asks = طلب من { $name }: لدي دور «{ $role }»، { $place }. الحساب: { $id }
claim-sent = أُرسل إلى { $names }. ستُبلَّغ في محادثة خاصة.
join-cancelled = أُلغي { $code }؛ لم تُسجّل.
join-cancelled-why = أُلغي { $code }؛ لم تُسجّل. السبب: { $reason }
join-proposed = لم تتم الموافقة على { $code } بعد؛ لم تُسجّل.
join-past = انتهى { $code } ({ $when })؛ لم تُسجّل.
join-endorsed = يتطلب { $code } تأييد جهة الاتصال في دولتك أولًا؛ لم تُسجّل. تواصل معها.
join-nominated = في { $code } ترشّح الدول عبر جهات الاتصال؛ لم تُسجّل. تواصل مع جهة الاتصال في دولتك.
join-invited = ‏{ $code } بدعوة فقط؛ لم تُسجّل. تواصل مع منسقه.
join-registered = تأكد تسجيلك في { $code }.
join-registered-short = تأكد تسجيلك في { $code }.
join-waiting-list = اكتمل { $code }: أنت في قائمة الانتظار، وستُبلَّغ عند توفر مقعد.
join-waiting-list-short = اكتمل { $code }: أنت في قائمة الانتظار.
join-place = ترتيبك في القائمة: { $place }
join-already = أنت مُدرج في { $code } من قبل؛ لم يُنفذ شيء مرتين.
join-already-short = أنت مُدرج في { $code } من قبل.
join-promoted = توفر مقعد: تأكد تسجيلك في { $code }.
join-who-are-you = التسجيل في { $code } بهذه البيانات
leave-not-registered = لا تسجيل لك في { $code }؛ لم يتغير شيء.
leave-past = انتهى { $code }؛ لم يتغير شيء.
left = سُحب تسجيلك في { $code } · { $title }
lang-unknown = لا أتحدث «{ $typed }» بعد؛ لم يتغير شيء.
lang-saved = لغة حديثنا من الآن: { $language }.
lang-which = أي لغة؟
language-own-en = English
language-own-fr = Français
language-own-ar = العربية
language-as-written = النص كما كُتب
zone-how = تُعرض أوقاتك بتوقيت { $zone }. اكتب zone ومدينة، مثل: zone Cairo.
zone-saved = حُفظ: { $zone }. الوقت هناك الآن { $now }.
register-which = اقتراح نشاط جديد، أم التسجيل في نشاط قائم؟
register-read-back = تحقق من كل شيء قبل التقديم:
register-same-as = هل هو { $code } · { $title }، { $when } نفسه؟ إن كان كذلك فألغِ هنا.
register-at-once =
    ‏{ $group }: { $channels ->
        [zero] يُنشر فورًا، لكن لا قناة لها يُعرض فيها
        [one] يُنشر فورًا في قناة واحدة
        [two] يُنشر فورًا في قناتين
        [few] يُنشر فورًا في { $channels } قنوات
        [many] يُنشر فورًا في { $channels } قناة
       *[other] يُنشر فورًا في { $channels } قناة
    }.
register-to-approve = ‏{ $group }: يُحال إلى { $names } للموافقة.
register-nobody = ‏{ $group }: لا أحد يستطيع اتخاذ القرار بعد؛ يُحفظ لأول من يستطيع.
copy-none = لم تقترح شيئًا بعد. ابدأ باقتراح جديد.
copy-title = أيها تنسخ؟
line-head = ‏{ $code } · { $title }
line-when-where = { $when }، { $where }
line-standing = وضعك: { $standing }
place-city = { $city }، { $country }
place-city-alone = { $city }
place-online = عبر الإنترنت
place-country = { $country }
place-open = يُعلن المكان لاحقًا
seats-free = المتاح { $free } من { $seats }
seats-posted = ‏{ $seats }
seats-posted-full = ‏{ $seats }، اكتمل العدد: قائمة انتظار
seats-open = دون حد
start-claimed = أنت مدير النظام الآن. الخطوة التالية: اربط قناة أو ادعُ منسقًا.
start-invited = أهلًا بك. لديك الآن: { $roles }.
link-self = هذا الرمز من الحساب نفسه؛ لم يتغير شيء. استخدمه على المنصة الأخرى.
linked = أصبح الحسابان كلاهما باسم { $name }.
link-code = على { $platform }، خلال 15 دقيقة، اكتب للبوت: link { $code }
link-ask = هل تريد ضم هذا الحساب إلى { $name } ({ $ids })؟ يصبح الحسابان شخصًا واحدًا بأدوار الاثنين. لا تفعل ذلك إلا إذا كان الحسابان لك.
button-link = الحسابان لي
not-understood = لم أفهم «{ $words }»، فلم أبحث عن شيء. جرّب مجموعة أو دولة أو شهرًا أو مدينة، أو اكتب «مساعدة».
nothing-to-read = لا أقرأ هنا إلا الكلمات، فلم يُنفذ شيء. اكتب ما تبحث عنه، أو «مساعدة».
partly-understood = لم يُفهم: { $words }
offer-announce = ماذا أفعل بهذا؟
help-title = ما يمكنك فعله
help-line = { $command }: { $what }
help-plain = تكفي هنا الكلمات العادية أيضًا: تدريب دبي أبريل، أو SEM-12.
help-examples = مثلًا:
help-example = { $command }
help-one = لمعرفة طريقة كتابة أي أمر، مثلًا: { $command }
reply-how = أجب بكلمة «انضم»، أو بكلمة «اسأل» ثم سؤالك.
reply-how-ask = أجب بكلمة «اسأل» ثم سؤالك.
command-unknown = لا أعرف «{ $typed }»؛ لم يُنفذ شيء.
command-near = لا أعرف «{ $typed }»؛ لم يُنفذ شيء. هل تقصد { $command }؟
filter-unknown = لم أفهم «{ $words }»، فلم أبحث عن شيء. جرّب مجموعة أو دولة أو شهرًا أو مدينة أو نوعًا.
upcoming-title = الأنشطة القادمة
upcoming-title-filtered = الأنشطة القادمة: { $words }
upcoming-wider = «{ $words }»: شمل البحث { $when } كله.
upcoming-none = لا أنشطة مقررة بعد.
upcoming-none-filtered = لا أنشطة مقررة ضمن: { $words }.
mine-title = أنشطتك
mine-proposed = من اقتراحك
mine-deadline = الترشيحات لـ { $code } حتى { $when }
mine-ack = ينتظر { $code } تأكيد الاستلام عن { $states }.
mine-ack-by = ينتظر { $code } تأكيد الاستلام عن { $states }، في موعد أقصاه { $at }.
mine-none = لا تسجيل لك في أي نشاط.
group-waiting = { $group } (بانتظار الموافقة)
group-approved = { $group } (تمت الموافقة)
group-refused = { $group } (مرفوض)
group-recalled = { $group } (استُرجع)
decide-please = مقترح من { $name } إلى { $group }. هل توافق عليه؟
decide-again = طُلب القرار أول مرة { $at }، وما زال الاقتراح ينتظر.
decide-passed-on = أُحيل إليك دون رد من { $names }.
decide-changed = تغيّر منذ أن طُلب قرارك:
decided-approved = وافقت { $groups } على { $code } · { $title }
decided-refused = رفضت { $groups } الاقتراح { $code } · { $title }
decided-waiting = بانتظار الموافقة: { $groups }
decided-unseen = لا قناة لمجموعة { $group }، فلن يُنشر فيها شيء. اكتب في المحادثة التي ستكون قناتها: ‎/bind { $id } (وعلى Slack: ‎/liaison bind { $id })
decided-why = السبب: { $reason }
decided-by = القرار من { $name }
closed-approved = ‏{ $code }: وافقت { $group }، بقرار من { $name }
closed-refused = ‏{ $code }: رفضت { $group }، بقرار من { $name }
closed-withdrawn = ‏{ $code }: سُحب من جانب { $name }؛ لا قرار مطلوبًا من { $group } بعد الآن.
closed-asked-again = ‏{ $code }: طُلب قرارك مرة أخرى أسفل هذه المحادثة.
approval-with = ‏{ $group }: بانتظار الموافقة، لدى { $names }
approval-nobody = ‏{ $group }: بانتظار الموافقة؛ لا يمكن بعد الوصول إلى أحد ممن يقررون
approval-refused = ‏{ $group }: مرفوض، بقرار من { $name }، { $at }
approval-refused-why = ‏{ $group }: مرفوض، بقرار من { $name }، { $at }: { $reason }
waiting-with = ‏{ $code }، { $group }: هو الآن لدى { $names }.
waiting-reminded = ‏{ $code }، { $group }: ما زال ينتظر. أرسلت تذكيرًا إلى { $names }.
waiting-passed-on = ‏{ $code }، { $group }: ما زال ينتظر. أحلته إلى { $names }.
proposed = اقتُرح { $code } · { $title }
published = نُشر { $code } · { $title }
proposed-published = ‏{ $group }: منشور.
proposed-with = ‏{ $group }: بانتظار الموافقة، لدى { $names }. ستُبلَّغ في محادثة خاصة.
proposed-nobody = ‏{ $group }: لا يمكن بعد الوصول إلى أحد ممن يقررون. الاقتراح محفوظ ويُحال إلى أول من يستطيع؛ اطلب من مدير النظام دعوة منسق.
announcement-over = لم يعد ساريًا.
ack-count = الدول التي أكدت الاستلام: { $given } من { $all }
ack-wanted = عن كل دولة من جهة الاتصال أو المناوبة
ack-wanted-by = في موعد أقصاه { $at }؛ عن كل دولة من جهة الاتصال أو المناوبة
ack-asks =
    { $count ->
        [zero] لا يُطلب من أي دولة تأكيد الاستلام.
        [one] يُطلب تأكيد الاستلام من دولة واحدة.
        [two] يُطلب تأكيد الاستلام من دولتين.
        [few] يُطلب تأكيد الاستلام من { $count } دول.
        [many] يُطلب تأكيد الاستلام من { $count } دولة.
       *[other] يُطلب تأكيد الاستلام من { $count } دولة.
    }
ack-given = شكرًا: سُجّل تأكيد استلام { $code } عن { $states }.
ack-already = سبق أن أكدت استلام { $code } عن { $states }؛ لم يُنفذ شيء مرتين.
ack-by-another = سبق تأكيد استلام { $code } عن { $state }، من { $name }، { $at }. لم يُنفذ شيء مرتين.
ack-taken-back = سُحب التأكيد: لم يعد استلام { $code } مؤكدًا عن { $states }.
ack-read = شكرًا، سُجّل أنك قرأت { $code }. لا يؤكد الاستلام عن الدولة إلا جهة الاتصال فيها أو المناوبة.
ack-read-link = هل لك هذه الصفة بحساب آخر؟ اكتب «ربط حساب» لضم الحسابين.
ack-elsewhere = شكرًا، سُجّل أنك قرأت { $code }. هو موجه إلى دول غير { $states }.
ack-reminder =
    { $count ->
        [zero] لا إعلانات تنتظر تأكيد الاستلام
        [one] يُرجى تأكيد استلام إعلان واحد
        [two] يُرجى تأكيد استلام إعلانين
        [few] يُرجى تأكيد استلام { $count } إعلانات
        [many] يُرجى تأكيد استلام { $count } إعلانًا
       *[other] يُرجى تأكيد استلام { $count } إعلان
    }
ack-owed-by = بطلب من { $groups }، عن { $states }
ack-how =
    { $count ->
        [zero] لا شيء ينتظر تأكيد الاستلام.
        [one] اضغط «تأكيد استلام { $code }» لتعلم مجموعتك أن دولتك استلمته.
        [two] اضغط زر التأكيد لكل منهما لتعلم مجموعتك أن دولتك استلمته.
        [few] اضغط زر التأكيد لكل إعلان لتعلم مجموعتك أن دولتك استلمته.
        [many] اضغط زر التأكيد لكل إعلان لتعلم مجموعتك أن دولتك استلمته.
       *[other] اضغط زر التأكيد لكل إعلان لتعلم مجموعتك أن دولتك استلمته.
    }
ack-owed-more =
    { $count ->
        [zero] ولا غيرها.
        [one] وإعلان آخر: انظر «أنشطتي».
        [two] وإعلانان آخران: انظر «أنشطتي».
        [few] و{ $count } إعلانات أخرى: انظر «أنشطتي».
        [many] و{ $count } إعلانًا آخر: انظر «أنشطتي».
       *[other] و{ $count } إعلان آخر: انظر «أنشطتي».
    }
ack-reply-by = آخر موعد لتأكيد الاستلام: { $at }
ack-letter = كتاب المنظمة إلى الدول: { $letter }
ack-not-asked = لا يطلب { $code } تأكيد الاستلام؛ لم يُسجّل شيء.
ack-recalled = استُرجع { $code }؛ لم يُسجّل شيء. لم يعد تأكيد الاستلام مطلوبًا.
ack-stopped = أوقف المرسل { $code }؛ لم يُسجّل شيء. لم يعد تأكيد الاستلام مطلوبًا.
ack-over = لم يعد { $code } ساريًا؛ لم يُسجّل شيء. إن كان على دولتك أن ترد، فاكتب إلى منسق المجموعة.
unack-nothing = لا يوجد تأكيد استلام لـ { $code } يمكنك سحبه؛ لم يتغير شيء.
acks-title = ‏{ $code }: الدول التي أكدت الاستلام { $given } من { $all }
acks-group = ‏{ $group }: { $given } من { $all }
acks-silent = لم ترد ({ $count }): { $states }
acks-all = أكدت جميع الدول الاستلام.
acks-all-yours = أكدت جميع دول مجموعاتك الاستلام.
acks-nobody = لا يمكن الوصول إلى أحد في: { $states }. ادعُ جهة اتصال، مثل: { $command }
acks-nobody-at-all = لا يمكن الوصول إلى أحد في أي منها. ادعُ جهة اتصال، مثل: { $command }
acks-readers =
    { $count ->
        [zero] لم يسجّل أحد غيرهم أنه قرأه.
        [one] سجّل شخص آخر أنه قرأه.
        [two] سجّل شخصان آخران أنهما قرآه.
        [few] سجّل { $count } أشخاص آخرين أنهم قرؤوه.
        [many] سجّل { $count } شخصًا آخر أنهم قرؤوه.
       *[other] سجّل { $count } شخص آخر أنهم قرؤوه.
    }
acks-state = { $code } · { $name }
acks-given = أُكّد الاستلام { $at }، من جانب { $name } ({ $role })
acks-still-reminded = لم ترد، آخر تذكير { $at }
acks-not-yours = أسماء الدول التي أكدت استلام { $code } لمن ينسقون مجموعاته. أما عددها فتجده في الإعلان نفسه.
remind-read-back =
    التذكير بالإعلان { $code }؟ يصل إلى { $people ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    } في { $states ->
        [zero] أي دولة
        [one] دولة واحدة
        [two] دولتين
        [few] { $states } دول
        [many] { $states } دولة
       *[other] { $states } دولة
    }.
remind-today = ذُكّرت قبل أقل من يوم فلا تُذكَّر ثانية: { $states }
remind-already = ذُكّرت قبل أقل من يوم بالإعلان { $code } كل الدول التي لم ترد ويمكن الوصول إليها؛ لا يُكتب إلى أحد مرتين في اليوم. ذكّرها غدًا.
remind-nobody = لا يمكن الوصول إلى أحد في { $states }؛ لم يُرسل شيء. ادعُ جهة اتصال، مثل: { $command }
remind-ended = لا تذكير بالإعلان { $code }: { $why }.
remind-all = لم تبقَ في مجموعاتك دولة لم ترد على { $code }؛ لم يُرسل شيء.
reminded =
    ‏{ $code }: أُرسل التذكير في محادثة خاصة إلى { $people ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    } في { $states ->
        [zero] أي دولة
        [one] دولة واحدة
        [two] دولتين
        [few] { $states } دول
        [many] { $states } دولة
       *[other] { $states } دولة
    }.
announcement-recalled = استُرجع: لم يعد هذا الإعلان قائمًا.
announcement-changed = عُدّل: { $at }.
announce-preview = إعلان: { $title }
announce-reaches =
    { $channels ->
        [zero] لا يُرسل إلى أي قناة:
        [one] يُرسل إلى قناة واحدة:
        [two] يُرسل إلى قناتين:
        [few] يُرسل إلى { $channels } قنوات:
        [many] يُرسل إلى { $channels } قناة:
       *[other] يُرسل إلى { $channels } قناة:
    }
announce-channel = { $channel } ({ $platform }): { $text } · { $when }
announce-pointer = إشعار فقط، لأن تصنيفه أعلى من تصنيف القناة
announce-further =
    { $count ->
        [zero] ولا قنوات أخرى
        [one] وقناة أخرى
        [two] وقناتان أخريان
        [few] و{ $count } قنوات أخرى
        [many] و{ $count } قناة أخرى
       *[other] و{ $count } قناة أخرى
    }
announce-nobody = بلا قناة، فلن يصل إلى أحد: { $groups }
announce-waits = يحتاج إلى الموافقة أولًا: { $groups }
announce-now = الآن
announce-held = مؤجل حتى { $at }
announce-hold =
    { $seconds ->
        [zero] يُرسل فورًا،
        [one] يُرسل بعد ثانية واحدة،
        [two] يُرسل بعد ثانيتين،
        [few] يُرسل بعد { $seconds } ثوانٍ،
        [many] يُرسل بعد { $seconds } ثانية،
       *[other] يُرسل بعد { $seconds } ثانية،
    } ويمكن منعه قبل ذلك بزر «إيقاف».
announce-anyway = يُرسل خارج ساعات العمل أيضًا: { $reason }
announce-unread = نص لا تقرؤه أي قناة: { $languages }.
announce-when-approved = فور الموافقة
announce-at = متى: { $at }
announce-going =
    { $count ->
        [zero] لا يُرسل { $code } إلى أي قناة
        [one] يُرسل { $code } إلى قناة واحدة
        [two] يُرسل { $code } إلى قناتين
        [few] يُرسل { $code } إلى { $count } قنوات
        [many] يُرسل { $code } إلى { $count } قناة
       *[other] يُرسل { $code } إلى { $count } قناة
    }
going-hold =
    { $seconds ->
        [zero] فورًا.
        [one] بعد ثانية واحدة.
        [two] بعد ثانيتين.
        [few] بعد { $seconds } ثوانٍ.
        [many] بعد { $seconds } ثانية.
       *[other] بعد { $seconds } ثانية.
    } ويمكن منعه قبل ذلك بزر «إيقاف».
deliveries-none = { $code }: لم يُنشر شيء بعد
deliveries-title = { $code }: وصل إلى { $sent } من { $all }
delivery-line = { $channel } ({ $platform })
delivery-due = موعد الإرسال: { $at }
two-parts = { $first } · { $second }
part-failed =
    { $count ->
        [zero] لا إخفاق
        [one] إخفاق واحد
        [two] إخفاقان
        [few] { $count } إخفاقات
        [many] { $count } إخفاقًا
       *[other] { $count } إخفاق
    }
part-unknown =
    { $count ->
        [zero] لا شيء غير مؤكد
        [one] واحدة غير مؤكدة
        [two] اثنتان غير مؤكدتين
        [few] { $count } غير مؤكدة
        [many] { $count } غير مؤكدة
       *[other] { $count } غير مؤكدة
    }
part-waiting = { $count } قيد الانتظار
part-claimed = { $count } قيد الإرسال
part-skipped =
    { $count ->
        [zero] لا شيء متروك
        [one] واحدة لم تُرسل
        [two] اثنتان لم تُرسلا
        [few] { $count } لم تُرسل
        [many] { $count } لم تُرسل
       *[other] { $count } لم تُرسل
    }
part-taken-back =
    { $count ->
        [zero] لم يُسحب شيء
        [one] واحدة سُحبت
        [two] اثنتان سُحبتا
        [few] { $count } سُحبت
        [many] { $count } سُحبت
       *[other] { $count } سُحبت
    }
recalled-title = استُرجع { $code }، والقنوات التي سُحب منها: { $sent } من { $all }
recalled-unseen = استُرجع { $code } قبل أن يُرسل إلى أي قناة
ledger-head = { $group } · { $channel } ({ $platform }) · { $what }
ledger-line = { $channel } ({ $platform }): { $state }
what-post = إعلان
what-card = بطاقة
what-change = إشعار بتغيير
what-reminder = تذكير
what-message = رسالة
ledger-queued = تنتظر دورها
ledger-waits = قيد الانتظار: { $why }
ledger-held = مؤجلة إلى ساعات عمل المجموعة: { $at }
ledger-tried =
    { $count ->
        [zero] لم تُجرّب
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }: { $why }. المحاولة التالية: { $at }
ledger-tries =
    { $count ->
        [zero] لم تُجرّب
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
ledger-tries-why =
    { $count ->
        [zero] لم تُجرّب
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }: { $why }
ledger-moved = حوّل Telegram المجموعة إلى مجموعة فائقة: { $at }؛ وتابع Liaison فيها
ledger-asking = لم يُعرف بعد: تُسأل المنصة عما إذا كانت قد وصلت
ledger-sent = أُرسلت: { $at }
ledger-said-arrived = هي هناك كما رآها أحدهم؛ ولن يصلها أي تعديل لاحق
ledger-changing = هي هناك، والتعديل في طريقه
ledger-taking-back = جارٍ سحبها
ledger-taken-back = حُذفت: { $at }
ledger-struck = شُطبت: { $at }
ledger-failed = لم تُسلَّم ({ $at }): { $why }
ledger-unchanged = لم يصل التعديل: { $why }. وما زال النص السابق هناك
ledger-still-there = ما زالت هناك: { $why }. يُرجى حذفها يدويًا
ledger-look = قد تكون ما زالت هناك. تحقق واحذفها يدويًا، ثم اضغط «لم تعد هناك».
ledger-skipped = لم تُرسل: { $why }
ledger-gone = لم تعد هناك كما رأى أحدهم
ledger-unknown = لا يُعرف إن كانت قد وصلت: { $why }
ledger-unbound = لم تعد القناة مرتبطة: اربطها من جديد ليمكن نشر ما هو سارٍ فيها
ledger-others =
    { $count ->
        [zero] لا رسائل لمجموعات أخرى.
        [one] رسالة واحدة لقناة مجموعة أخرى: القرار لمنسقيها.
        [two] رسالتان لقنوات مجموعات أخرى: القرار لمنسقيها.
        [few] { $count } رسائل لقنوات مجموعات أخرى: القرار لمنسقيها.
        [many] { $count } رسالة لقنوات مجموعات أخرى: القرار لمنسقيها.
       *[other] { $count } رسالة لقنوات مجموعات أخرى: القرار لمنسقيها.
    }
ledger-decided = { $channel }: { $what }
channels =
    { $count ->
        [zero] لا قناة
        [one] قناة واحدة
        [two] قناتان
        [few] { $count } قنوات
        [many] { $count } قناة
       *[other] { $count } قناة
    }
retry-done =
    { $count ->
        [zero] لا شيء تُعاد محاولته.
        [one] تُعاد المحاولة: رسالة واحدة.
        [two] تُعاد المحاولة: رسالتان.
        [few] تُعاد المحاولة: { $count } رسائل.
        [many] تُعاد المحاولة: { $count } رسالة.
       *[other] تُعاد المحاولة: { $count } رسالة.
    }
retry-nothing = لا يوجد في { $code } ما أخفق ويمكنك إعادة محاولته؛ لم يُنفذ شيء.
sent-again-done = { $channel }: تُعاد المحاولة.
arrived-done = { $channel }: سُجّل وصولها.
gone-done = { $channel }: سُجّل أنها لم تعد هناك.
again-refused = لم تُرسل من جديد: { $why }.
again-settled = { $channel }: سبق البت في ذلك ({ $life })؛ لم يُنفذ شيء.
again-unbound = لم تعد { $channel } مرتبطة، فلم يُرسل شيء. اربطها من جديد أولًا.
current-title =
    { $count ->
        [zero] لا ينقص { $channel } شيء مما هو سارٍ في { $group }
        [one] أمر واحد ما زال ساريًا في { $group } ولم يُنشر في { $channel }
        [two] أمران ما زالا ساريين في { $group } ولم يُنشرا في { $channel }
        [few] { $count } أمور ما زالت سارية في { $group } ولم تُنشر في { $channel }
        [many] { $count } أمرًا ما زال ساريًا في { $group } ولم يُنشر في { $channel }
       *[other] { $count } أمر ما زال ساريًا في { $group } ولم يُنشر في { $channel }
    }
current-how = للقيام بذلك لاحقًا، اكتب «deliveries { $group }».
current-further =
    { $count ->
        [zero] ولا غيرها
        [one] وأمر آخر
        [two] وأمران آخران
        [few] و{ $count } أمور أخرى
        [many] و{ $count } أمرًا آخر
       *[other] و{ $count } أمر آخر
    }
current-posted =
    { $count ->
        [zero] لا شيء يُنشر في { $channel }
        [one] يُنشر الآن أمر واحد في { $channel }
        [two] يُنشر الآن أمران في { $channel }
        [few] تُنشر الآن { $count } أمور في { $channel }
        [many] يُنشر الآن { $count } أمرًا في { $channel }
       *[other] يُنشر الآن { $count } أمر في { $channel }
    }
current-channels = ما نُشر في قنوات { $group }
current-lacks =
    { $count ->
        [zero] لا ينقصها شيء.
        [one] أمر واحد ما زال ساريًا ولم يُنشر هنا.
        [two] أمران ما زالا ساريين ولم يُنشرا هنا.
        [few] { $count } أمور ما زالت سارية ولم تُنشر هنا.
        [many] { $count } أمرًا ما زال ساريًا ولم يُنشر هنا.
       *[other] { $count } أمر ما زال ساريًا ولم يُنشر هنا.
    }
current-complete = فيها كل ما هو سارٍ.
current-none = في { $channel } كل ما هو سارٍ؛ لم يُنشر شيء.
broken = حدث خطأ لدينا؛ لم يُنفذ شيء. اذكر هذا الرقم عند السؤال: { $reference }
answered-in-private = يُجاب عن هذا في محادثة خاصة.
open-in-private = فتح في محادثة خاصة
opened-by-link = يقود هذا الرابط إلى ما يلي. اضغط فقط إذا كنت تقصد ذلك؛ لم يُنفذ شيء بعد.
home-title = مرحبًا { $name }
home-groups = مجموعاتك: { $groups }
stranger = لا أعرف مجموعتك بعد، فلا يظهر لك إلا ما هو عام. اكتب لي مرة في قناتها، أو اذكر دورك.
home-roles = أدوارك: { $roles }
home-role = { $role } ({ $place })
home-waiting =
    { $count ->
        [zero] لا مقترحات بانتظارك
        [one] مقترح واحد بانتظارك
        [two] مقترحان بانتظارك
        [few] { $count } مقترحات بانتظارك
        [many] { $count } مقترحًا بانتظارك
        *[other] { $count } مقترح بانتظارك
    }.
home-nothing-next = لا تسجيل لك في أي نشاط بعد.
home-draft = لديك مسودة لم تُرسل بعد.
home-deadline = أقرب موعد نهائي: الترشيحات لـ { $code } حتى { $when }.
help-start = من أنت هنا، وما القادم
help-help = هذه القائمة
help-link = ربط حسابيك على Slack و Telegram
help-upcoming = الأنشطة القادمة
help-show = تفاصيل نشاط
help-mine = أنشطتك وأقرب المواعيد النهائية
help-files = ملفات نشاط أو إعلان
help-join = التسجيل
help-leave = سحب تسجيلك
help-register = اقتراح نشاط
help-share = نشر إعلان تدريب
help-announce = إعلان لمجموعات
help-ack = تأكيد استلام إعلان عن دولتك
help-acks = أي الدول أكدت الاستلام، وتذكير غيرها
help-deliveries = ما وصل إلى كل قناة، وما يلزم لما لم يصل
help-recall = سحب إعلان من كل القنوات
help-approve = الموافقة على مقترح
help-refuse = رفض مقترح مع ذكر السبب
help-pending = ما ينتظر قرارك
help-edit = تعديل نشاط أو إعلان
help-postpone = تأجيل نشاط
help-cancel = إلغاء نشاط، أو ترك نموذج
help-who = مَن تسأل في مجموعة أو دولة
help-ask = توجيه سؤال إلى شخص
help-log = مَن فعل ماذا
help-import = استيراد برنامج من ملف
help-status = أنشطتك ومواعيدك، أو ما يخص دولة أو رمزًا
help-lang = اختيار لغتك
help-zone = اختيار منطقتك الزمنية
help-role = منح دور
help-invite = دعوة شخص إلى دور
help-bind = ربط هذه القناة بمجموعة
help-unbind = وقف النشر في هذه القناة
help-group = عرض مجموعة أو تعديلها
verb-start = start, ابدأ, بدء, البدء, القائمة الرئيسية
verb-help = مساعدة, المساعدة, ساعدني, الأوامر, كل الأوامر
verb-link = ربط حساب, ربط الحساب, ربط حسابي, اربط حسابي
verb-upcoming = القادم, القادمة, المقبلة, الأنشطة, الأنشطة القادمة, الأنشطة المقبلة, الفعاليات القادمة, ما القادم
verb-show = عرض, اعرض, تفاصيل, التفاصيل
verb-mine = أنشطتي, نشاطاتي, فعالياتي, تسجيلاتي
verb-files = ملفات, الملفات, المرفقات, مرفقات
verb-join = سجل, سجلني, تسجيل, التسجيل, انضم, انضمام, اشترك, اشتراك
verb-leave = انسحاب, انسحب, الانسحاب, سحب تسجيلي, اسحب تسجيلي, إلغاء تسجيلي, ألغ تسجيلي
verb-register = تسجيل نشاط, تسجيل فعالية
verb-propose = اقتراح, اقترح, اقتراح نشاط, اقترح نشاط, اقترح نشاطا, نشاط جديد
verb-copy = نسخ, انسخ, نسخة
verb-share = شارك, مشاركة, مشاركة تدريب, إعلان تدريب
verb-announce = أعلن, إعلان, تعميم, عمم
verb-deliveries = التسليم, تسليم, حالة التسليم, ما وصل
verb-ack = تأكيد الاستلام, أكد, تأكيد, استلمت
verb-acks = من أكد الاستلام, من أكد, التأكيدات
verb-remind = ذكّر, تذكير
verb-recall = استرجاع, استرجع, سحب إعلان
verb-approve = موافقة, الموافقة, وافق, أوافق, موافق
verb-refuse = رفض, الرفض, ارفض, أرفض
verb-pending = معلق, معلقة, المعلقة, بانتظار القرار, بانتظار قراري
verb-edit = تعديل, عدل, تغيير, تصحيح
verb-postpone = تأجيل, أجل, إرجاء, أرجئ
verb-cancel = إلغاء, ألغ, ألغي
verb-who = من, من أسأل, من المسؤول, جهات الاتصال
verb-ask = اسأل, سؤال, توجيه سؤال, استفسار, سؤال شخص, لدي سؤال, عندي سؤال
verb-log = سجل التغييرات, سجل النشاط, السجل
verb-import = استيراد, استورد, استيراد برنامج
verb-status = حالة, وضع
verb-lang = لغة, اللغة, لغات, اللغات
verb-zone = المنطقة الزمنية, منطقة زمنية, منطقة, التوقيت, توقيت
verb-role = دور, منح دور
verb-invite = دعوة, ادع, ادعو
verb-bind = اربط, ربط, ربط القناة, ربط قناة
verb-unbind = فك, فك الربط, إلغاء الربط
verb-group = مجموعة
words-roles-coordinator = منسق, المنسق, منسقة, المنسقة
words-roles-focal-point = جهة-اتصال, جهة-الاتصال, نقطة-اتصال, نقطة-الاتصال, ضابط-اتصال
words-roles-alternate = مناوب, المناوب, مناوبة, المناوبة, جهة-اتصال-مناوبة, بديل
words-roles-regional-officer = مسؤول-إقليمي, المسؤول-الإقليمي
words-roles-partner = شريك, الشريك, شريكة
words-roles-observer = مراقب, المراقب
words-roles-member = عضو, العضو, عضوة
words-roles-admin = مدير, المدير, مديرة, مدير-النظام
words-greetings-hello = مرحبا, أهلا, أهلا وسهلا, هلا, السلام عليكم, السلام عليكم ورحمة الله, السلام عليكم ورحمة الله وبركاته, وعليكم السلام, صباح الخير, صباح النور, مساء الخير, مساء النور, شكرا, شكرا لك, شكرا لكم, شكرا جزيلا, تمام, حسنا, طيب
words-all-all = الكل, كل شيء, الجميع, كل الأوامر
import-summary =
    أُضيف إلى البرنامج: { $count ->
        [zero] لا أنشطة جديدة
        [one] نشاط جديد واحد
        [two] نشاطان جديدان
        [few] { $count } أنشطة جديدة
        [many] { $count } نشاطًا جديدًا
        *[other] { $count } نشاط جديد
    }.
import-form = استيراد برنامج
import-how = استيراد برنامج
import-how-file = أرسل لي هنا في المحادثة الخاصة ملف ‎.csv أو ‎.ics. سترى ما سيضيفه قبل حفظ أي شيء؛ وإرسال الملف نفسه مرتين لا يغيّر شيئًا.
import-how-csv = يبدأ ملف ‎.csv بسطر فيه أسماء أعمدته:
import-how-groups = إن كانت هناك أسطر بلا مجموعة، فاكتبها مع الملف، مثلًا: import casp-mid
import-preview = 
    { $count ->
        [zero] { $name }: لا أنشطة جديدة
        [one] { $name }: نشاط جديد واحد
        [two] { $name }: نشاطان جديدان
        [few] { $name }: { $count } أنشطة جديدة
        [many] { $name }: { $count } نشاطًا جديدًا
       *[other] { $name }: { $count } نشاط جديد
    }
import-known =
    موجود من قبل ويبقى كما هو: { $count ->
        [zero] لا أنشطة
        [one] نشاط واحد
        [two] نشاطان
        [few] { $count } أنشطة
        [many] { $count } نشاطًا
       *[other] { $count } نشاط
    }.
import-more =
    { $count ->
        [zero] لا شيء غير ذلك.
        [one] ونشاط آخر.
        [two] ونشاطان آخران.
        [few] و{ $count } أنشطة أخرى.
        [many] و{ $count } نشاطًا آخر.
       *[other] و{ $count } نشاط آخر.
    }
import-nothing-new = لا جديد في { $name }؛ لم يتغير شيء.
import-wrong =
    لم يُستورد شيء من { $name }: { $count ->
        [zero] لا أخطاء فيه
        [one] فيه خطأ واحد
        [two] فيه خطآن
        [few] فيه { $count } أخطاء
        [many] فيه { $count } خطأً
       *[other] فيه { $count } خطأ
    }. صحّح الملف وأرسله من جديد.
import-line = السطر { $line }، { $column }: { $what }
import-not-yours = لست منسق { $group }، فلم يُستورد شيء. احذف السطر أو اطلب ذلك من منسقها.
import-done = 
    { $count ->
        [zero] لم يُستورد شيء.
        [one] استُورد نشاط واحد. تُبلَّغ كل قناة مرة واحدة.
        [two] استُورد نشاطان. تُبلَّغ كل قناة مرة واحدة.
        [few] استُوردت { $count } أنشطة. تُبلَّغ كل قناة مرة واحدة.
        [many] استُورد { $count } نشاطًا. تُبلَّغ كل قناة مرة واحدة.
       *[other] استُورد { $count } نشاط. تُبلَّغ كل قناة مرة واحدة.
    }
file-unread = تعذّرت قراءة { $name }؛ لم يُنفذ شيء. يُرجى إرسال الملف من جديد.
files-lost = تعذّر نقل: { $names }. يُرجى طلبها ممن أرسلها.
files-title =
    { $count ->
        [zero] لا ملفات لـ { $code }
        [one] يصلك في المحادثة الخاصة: ملف واحد من { $code }
        [two] يصلك في المحادثة الخاصة: ملفان من { $code }
        [few] يصلك في المحادثة الخاصة: { $count } ملفات من { $code }
        [many] يصلك في المحادثة الخاصة: { $count } ملفًا من { $code }
       *[other] يصلك في المحادثة الخاصة: { $count } ملف من { $code }
    }
files-none = لا ملفات مع { $code }.
files-too-many = يصبح عدد الملفات { $count } والحد الأقصى { $most }. لم يُحفظ شيء. يُرجى إرسال الأكثر فائدة.
file-too-big = حجم { $name } هو { $size } ميغابايت والحد الأقصى { $most }. لم يُحفظ شيء. يُرجى إرسال ملف أصغر أو رابط.
file-added = 
    { $count ->
        [zero] لا ملفات.
        [one] أُضيف: { $names }. ملف واحد حتى الآن.
        [two] أُضيف: { $names }. ملفان حتى الآن.
        [few] أُضيف: { $names }. { $count } ملفات حتى الآن.
        [many] أُضيف: { $names }. { $count } ملفًا حتى الآن.
       *[other] أُضيف: { $names }. { $count } ملف حتى الآن.
    }
log-imported = استيراد من ملف من جانب { $name }

## What people type

# ما كُتب وتعذّرت قراءته: ما حدث، وما لم يُنفَّذ، والخطوة التالية.

filters-too-many = عدد عوامل البحث ({ $count }) أكبر من أن يُحفظ في قائمة واحدة، فلم أعرض شيئًا. يُرجى ذكر عدد أقل من المجموعات أو الدول أو المدن.
question-too-long = عدد أحرف الرسالة { $count }، وأنا أقرأ أسئلة لا تتجاوز { $most }. لم أبحث عن شيء. يُرجى السؤال بكلمات قليلة، مثل: تدريب دبي أبريل.

date-unreadable = تعذّرت قراءة «{ $typed }» كتاريخ، فلم يُحفظ شيء. يُرجى كتابته مثل: 16-18 أبريل { $year } أو 16/04/{ $year } 09:00 أو أبريل { $year } أو { $year } فقط.
date-ambiguous = قد يعني «{ $typed }» { $first } أو { $second }، فلم يُحفظ شيء. يُرجى كتابة الشهر بالحروف.
date-impossible = لا يوجد «{ $typed }» في التقويم، فلم يُحفظ شيء. يُرجى التحقق من اليوم والشهر.
hour-impossible = «{ $typed }» ليست ساعة من ساعات اليوم، فلم يُحفظ شيء. يُرجى كتابتها مثل 09:00 أو 17:30.
date-order = في «{ $typed }» تأتي النهاية قبل البداية، فلم يُحفظ شيء. يُرجى ذكر البداية ثم النهاية.
date-past = لقد مضى { $when }، فلم يُحفظ شيء. يُرجى كتابة تاريخ قادم مع السنة.
date-weekday = يوم الأسبوع في «{ $typed }» لا يوافق التاريخ، وهو { $when }. لم يُحفظ شيء. يُرجى تصحيح أحدهما.
hour-needed = لا توجد ساعة في «{ $typed }»، فلم يُحفظ شيء. يُرجى إضافتها، مثل 17:00.
zone-abbreviation = للأحرف «{ $typed }» أكثر من توقيت بحسب المكان والفصل، فلم يُحفظ شيء. يُرجى كتابة اسم مدينة بدلًا منها، مثل القاهرة.
zone-offset = التوقيت «{ $typed }» غير صحيح في جزء من السنة حيث يُعمل بالتوقيت الصيفي، فلم يُحفظ شيء. يُرجى كتابة اسم مدينة بدلًا منه، مثل طشقند.
zone-unknown = لا أعرف المنطقة الزمنية أو المدينة «{ $typed }»، فلم يُحفظ شيء. يُرجى كتابة اسم العاصمة أو اسم مثل Asia/Tashkent.

line-key-unknown = «{ $typed }»: لا أعرف اسم هذا السطر. من الأسماء المعروفة: العنوان، الموعد، المكان، المجموعات.
line-key-near = «{ $typed }»: لم يُقرأ هذا السطر بعد. هل تقصد «{ $nearest }»؟
line-key-twice = «{ $typed }»: تكرر اسم هذا السطر، فاحتفظت بالسطر الأول.
line-key-elsewhere = «{ $typed }»: لا مكان لهذا السطر هنا. أضفه إلى النص أو تجاهله.
line-without-key = «{ $typed }»: لا اسم في بداية هذا السطر. اكتبه هكذا: العنوان: ندوة عن التفتيش الأمني.

title-too-long = عدد أحرف العنوان { $count } والحد الأقصى { $most }. لم يُحفظ شيء. يُرجى اختصاره ووضع الباقي في النص.
title-needed = العنوان ناقص، فلم يُحفظ شيء. يُرجى ذكر الموضوع بكلمات قليلة.
text-too-long = عدد أحرف النص { $count } والحد الأقصى { $most } ليتسع في رسالة واحدة. لم يُحفظ شيء. يُرجى اختصاره أو إرفاقه في ملف.
texts-too-long = عدد أحرف النصوص بكل اللغات { $count } والحد الأقصى { $most } لتتسع في رسالة واحدة. لم يُحفظ شيء. يُرجى اختصارها، أو إرسال إعلان لكل لغة.
kind-unknown = لا أعرف النوع «{ $typed }»، فلم يُحفظ شيء. يُرجى كتابة أحد هذه الأنواع: ندوة، حلقة عمل، تدريب، اجتماع، منتدى، بعثة، زيارة، ندوة عبر الإنترنت.
way-in-unknown = لا أعرف طريقة التسجيل «{ $typed }»، فلم يُحفظ شيء. يُرجى كتابة: مفتوح، أو بتأييد، أو بترشيح، أو بدعوة.
group-unknown = لا أعرف المجموعة «{ $typed }»، فلم يُنفذ شيء. يُرجى كتابة اسمها المختصر، مثل CASP-MID.
group-near = لا أعرف المجموعة «{ $typed }»، فلم يُنفذ شيء. هل تقصد { $nearest }؟
group-several = قد يعني «{ $typed }» أكثر من مجموعة، فلم يُحفظ شيء. يُرجى تسمية المقصود منها: { $names }.
state-unknown = لا أعرف الدولة «{ $typed }»، فلم يُنفذ شيء. يُرجى كتابة اسمها أو رمزها المكوّن من ثلاثة أحرف، مثل KEN.
language-unknown = لا أعرف اللغة «{ $typed }»، فلم يُحفظ شيء. يُرجى كتابة اسمها، مثل الفرنسية، أو رمزها، مثل fr.
seats-unreadable = تعذّرت قراءة «{ $typed }» كعدد مقاعد، فلم يُحفظ شيء. يُرجى كتابة عدد صحيح، مثل 30.
link-unreadable = «{ $typed }» ليس رابطًا يمكن حفظه، فلم يُحفظ شيء. يُرجى كتابة عنوان يبدأ بـ https://‎.
links-too-many = عدد الروابط { $count }، ولا يُرفق بالنشاط أكثر من { $most }. لم يُحفظ شيء. يُرجى الإبقاء على الأكثر فائدة.
place-unknown = لا أعرف المكان «{ $typed }»، فلم يُحفظ شيء. يُرجى كتابة المدينة والدولة، مثل: طشقند، أوزبكستان، أو: عبر الإنترنت https://…‎
place-elsewhere = على حد علمي تقع { $city } في { $state } لا في «{ $typed }». لم يُحفظ شيء. يُرجى تصحيح المدينة أو الدولة.
offset-unreadable = تعذّرت قراءة «{ $typed }» كمدة زمنية، فلم يُحفظ شيء. يُرجى كتابتها مثل 6w أو 3d أو 1h أو 15m أو 90s (أسابيع، أيام، ساعات، دقائق، ثوانٍ).

# برنامج مستورد. تُذكر كل مشكلة مع سطرها وعمودها.

programme-kind = «{ $name }» ليس برنامجًا أستطيع قراءته، فلم يُستورد شيء. يُرجى إرسال ملف ‎.csv أو ‎.ics.
programme-too-big = حجم الملف { $size } كيلوبايت والحد الأقصى { $most }. لم يُستورد شيء. يُرجى إرساله على أجزاء.
programme-too-many = عدد صفوف الملف { $count } والحد الأقصى { $most }. لم يُستورد شيء. يُرجى إرساله على أجزاء.
programme-encoding = الملف ليس نصًا بترميز UTF-8، فلم يُستورد شيء. يُرجى حفظه بصيغة «CSV UTF-8» وإرساله من جديد.
programme-broken = تعذّرت قراءة ملف التقويم: { $reason }. لم يُستورد شيء. يُرجى تصديره من جديد.
programme-empty = لا توجد صفوف في الملف، فلم يُستورد شيء. يُرجى التأكد من أنه الملف الصحيح.
programme-no-column = لا يوجد في الملف عمود باسم «{ $name }»، فلم يُستورد شيء. يُرجى وضع هذه الأسماء في الصف الأول: title، start، end، city.
row-needs = هناك قيمة ناقصة. يُرجى ملء «{ $name }».
row-date = «{ $typed }» ليس تاريخًا. يُرجى كتابته مثل ‎2027-04-16.
row-order = تأتي النهاية { $end } قبل البداية { $start }. يُرجى تصحيح إحداهما.
row-twice = ورد المعرّف «{ $id }» من قبل في السطر { $line }. يُرجى إعطاء كل صف معرّفًا خاصًا به.
row-repeats = هذا الحدث متكرر، ولا تُقرأ الأحداث المتكررة. يُرجى كتابة حدث مستقل لكل تاريخ.
row-cells = عدد خانات هذا الصف { $count } وعدد خانات الصف الأول { $most }. يُرجى وضع النصوص التي فيها فواصل بين علامتي اقتباس.

# الكلمات التي يكتبها الناس. كلٌّ منها مفهوم في جميع اللغات.

words-kinds-seminar = ندوة, ندوات, حلقة دراسية
words-kinds-workshop = حلقة عمل, حلقات عمل, ورشة, ورشة عمل, ورش عمل, ورش
words-kinds-training = تدريب, تدريبات, دورة, دورات, دورة تدريبية, دورات تدريبية, برنامج تدريبي, تمرين
words-kinds-ojt = تدريب أثناء العمل, التدريب أثناء العمل, تدريب على رأس العمل, التدريب على رأس العمل
words-kinds-meeting = اجتماع, اجتماعات, لجنة, حفل, جلسة, جلسات, لقاء
words-kinds-forum = منتدى, منتديات, مؤتمر, مؤتمرات, ملتقى
words-kinds-assessment = تقييم, تقييم الاحتياجات, تقدير الاحتياجات, تقييمات
words-kinds-mission = بعثة, بعثات, مهمة, مساعدة
words-kinds-visit = زيارة, زيارات
words-kinds-joint = نشاط مشترك, أنشطة مشتركة, مشترك
words-kinds-webinar = ندوة إلكترونية, ندوة عبر الإنترنت, ندوة افتراضية, ندوة عن بعد, ويبينار
words-kinds-deadline = موعد نهائي, مواعيد نهائية, آخر موعد, مهلة

words-keys-title = العنوان, عنوان, الاسم
words-keys-kind = النوع, نوع
words-keys-reference = المرجع, مرجع, المرجع الرسمي, الرقم المرجعي
words-keys-when = الموعد, موعد, متى, التاريخ, تاريخ, التواريخ
words-keys-where = المكان, مكان, أين, المدينة, الموقع, مكان الانعقاد
words-keys-groups = المجموعات, المجموعة, مجموعة, إلى
words-keys-states = الدول, الدولة, الدول المدعوة
words-keys-seats = المقاعد, مقاعد, عدد المقاعد
words-keys-quota = الحصة, حصة
words-keys-way-in = التسجيل, طريقة التسجيل
words-keys-languages = اللغات, اللغة, لغات, لغة
words-keys-deadline = الموعد النهائي, آخر موعد, آخر موعد للترشيح, آخر موعد للترشيحات, الترشيحات, الترشيح
words-keys-marking = التصنيف, تصنيف, تصنيف المشاركة
words-keys-restricted = مقيّد
words-keys-text = النص, نص, الوصف, وصف, التفاصيل, تفاصيل
words-keys-link = الرابط, رابط, روابط
words-keys-file = الملف, ملف
words-keys-until = حتى, صالح حتى, سار حتى, ساري حتى
words-keys-at = وقت الإرسال, موعد الإرسال
words-keys-anyway = رغم ذلك، إرسال رغم ذلك
words-keys-ack = تأكيد الاستلام, التأكيد, الاستلام
words-keys-letter = كتاب المنظمة, الكتاب, رقم الكتاب, كتاب المنظمة إلى الدول
words-keys-about = بخصوص, بشأن, النشاط
words-keys-source = المصدر, مصدر
words-keys-organiser = المنظّم, المنظمون, الجهة المنظمة
words-keys-partners = الشركاء, شركاء

words-ways-open = مفتوح, مفتوحة, مفتوح للجميع
words-ways-endorsed = بتأييد, تأييد, بالتأييد, بموافقة, بالموافقة, موافقة
words-ways-nominated = بالترشيح, بترشيح, ترشيح, الترشيح
words-ways-invited = بالدعوة, بدعوة, دعوة
words-answers-yes = نعم, أجل
words-answers-no = لا, كلا

words-languages-en = الإنجليزية, الإنكليزية, إنجليزي, إنكليزي
words-languages-fr = الفرنسية, فرنسي
words-languages-es = الإسبانية, إسباني
words-languages-ar = العربية, عربي
words-languages-ru = الروسية, روسي
words-languages-zh = الصينية, صيني

words-regions-middle-east = الشرق الأوسط, الخليج, الخليج العربي, دول الخليج
words-regions-africa = أفريقيا, إفريقيا
words-regions-west-africa = غرب أفريقيا, غربي أفريقيا
words-regions-east-africa = شرق أفريقيا, شرقي أفريقيا
words-regions-asia-pacific = آسيا والمحيط الهادئ
words-regions-pacific = المحيط الهادئ
words-regions-asia = آسيا
words-regions-central-asia = آسيا الوسطى, القوقاز
words-regions-europe = أوروبا
words-regions-latin-america = أمريكا اللاتينية
words-regions-south-america = أمريكا الجنوبية
words-regions-caribbean = الكاريبي
words-regions-arab = الدول العربية, العالم العربي, الوطن العربي

## Slack and Telegram themselves

# ما تحتاج إليه Slack وحدها: النماذج في نوافذ، وما تعذّر حفظه في حينه.
form-open = فتح النموذج
modal-close = إغلاق
modal-continue = متابعة
window-waits = لحظة من فضلك…
not-saved = لم يُحفظ ذلك: أنا بطيء الآن. لم يُنفذ شيء؛ يُرجى المحاولة مرة أخرى.
body-only-in = متوفر حتى الآن بهذه اللغة فقط: { $languages }
