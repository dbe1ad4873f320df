# التواريخ. الأنماط الأربعة برموز CLDR: ‏EEEE يوم الأسبوع، d اليوم، MMMM الشهر، y السنة.
date-day = EEEE d MMMM y
date-first-of-month = EEEE d
date-first-of-year = EEEE d MMMM
date-month = LLLL y
date-year = y
date-range = من { $first } إلى { $last }
date-hour = { $date }، الساعة { $hour } بتوقيت { $place }
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
standing-registered = التسجيل مؤكد
standing-awaiting-endorsement = بانتظار موافقة جهة الاتصال
standing-waiting-list = في قائمة الانتظار
standing-offered = مقعد معروض عليك
standing-declined = لم يُقبل
standing-withdrawn = تم الانسحاب
standing-attended = تم الحضور
standing-no-show = تغيُّب

wayin-open = مفتوح للجميع: بنقرة واحدة
wayin-endorsed = بموافقة جهة الاتصال في دولتك
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
platform-telegram = تيليغرام

language-en = الإنجليزية
language-fr = الفرنسية
language-es = الإسبانية
language-ar = العربية
language-ru = الروسية
language-zh = الصينية
language-pt = البرتغالية

deadline-start = البداية
deadline-nomination = إغلاق باب الترشيح

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
reason-past = كان موعده قد مضى عند تقريره
reason-cancelled = النشاط ملغى
reason-postponed = النشاط مؤجل
reason-held = النشاط انتهى
reason-proposed = لم تتم الموافقة على النشاط
reason-moved = تغيّرت المواعيد
reason-superseded = أُرسل بدلاً منه تذكير أحدث بالموعد نفسه
reason-late = كان البرنامج متوقفاً وانقضى الموعد النهائي
reason-channel-gone = لم تعد القناة مرتبطة
reason-quiet = مؤجل إلى ساعات عمل المجموعة
reason-withdrawn = سُحبت قبل إرسالها
reason-not-reachable = لم يكتب الشخص إلى البرنامج بعد
reason-platform-off = منصتها غير متصلة
reason-interrupted = توقف البرنامج بين الإرسال وتسجيل الرد

# التذكيرات.
reminder-title = تذكيرات { $date }
reminder-start = البداية: { $when }
reminder-nomination = إغلاق باب الترشيح: { $when }
reminder-where = { $where }
reminder-hidden = { $code }: يُفتح في محادثة خاصة
reminder-more =
    { $count ->
        [zero] لا تذكيرات أخرى.
        [one] وتذكير واحد آخر: اطلب «upcoming».
        [two] وتذكيران آخران: اطلب «upcoming».
        [few] و{ $count } تذكيرات أخرى: اطلب «upcoming».
        [many] و{ $count } تذكيراً آخر: اطلب «upcoming».
       *[other] و{ $count } تذكير آخر: اطلب «upcoming».
    }
reminders-missed-title =
    { $count ->
        [zero] لم يفت أي تذكير
        [one] فات موعد تذكير واحد
        [two] فات موعد تذكيرين
        [few] فات موعد { $count } تذكيرات
        [many] فات موعد { $count } تذكيراً
       *[other] فات موعد { $count } تذكير
    }
reminders-missed-why = كان Liaison متوقفاً عند حلول موعدها، وقد انقضت المواعيد النهائية منذ ذلك الحين. لم يُرسل أي شيء.
reminders-missed-line = { $deadline }: { $end } · { $channel }
reminders-missed-next = إن كان لا بد من إبلاغ القناة، فاكتب إليها بالأمر «announce».

# رسالة لا يجوز عرضها في قناة.
pointer-title = إشعار لهذه المجموعة
pointer-text = درجة سريته أعلى مما يجوز عرضه هنا. ويمكن للمخوَّلين قراءته في محادثة خاصة.

# ما يُبلَّغ به المنسقون عن رسائل لم تصل.
outbox-unreachable-title = تعذّر الوصول إلى { $channel }
outbox-unreachable-text = كان رد { $platform } هو «{ $reason }». فُكّ ارتباط القناة بمجموعة { $group }، ولن يُرسل إليها أي شيء بعد الآن.
outbox-unreachable-next = أضف البرنامج إلى القناة من جديد وأرسل فيها «bind».
outbox-failed-title = لم تُسلَّم رسالة إلى { $channel }
outbox-failed-text = كان رد { $platform } هو «{ $reason }». ولن تُعاد المحاولة.
outbox-unknown-title = ربما لم تصل رسالة إلى { $channel }
outbox-unknown-text = لم يصل رد { $platform } ({ $reason }). وتجنباً للتكرار لن تُعاد الرسالة. يُرجى النظر في القناة.
outbox-about = الموضوع: { $subject }
