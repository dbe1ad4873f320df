## What people type

# Слова, которые пишут люди. Каждое понятно на всех языках.

words-kinds-seminar = семинар, семинары, семинаров
words-kinds-workshop = практикум, практикумы, практический семинар
words-kinds-training = обучение, тренинг, тренинги, курс, курсы, учения
words-kinds-ojt = обучение на рабочем месте
words-kinds-meeting = совещание, совещания, встреча, заседание, комитет
words-kinds-forum = форум, форумы, конференция, конференции, симпозиум
words-kinds-assessment = оценка, оценка потребностей
words-kinds-mission = миссия, миссии, помощь
words-kinds-visit = визит, визиты, посещение
words-kinds-joint = совместное мероприятие, совместные мероприятия
words-kinds-webinar = вебинар, вебинары
words-kinds-deadline = срок, крайний срок

words-keys-title = название, заголовок
words-keys-kind = вид, тип
words-keys-reference = номер, ссылочный номер
words-keys-when = когда, дата, даты
words-keys-where = где, место, город
words-keys-groups = группы, группа
words-keys-states = государства, государство
words-keys-seats = места
words-keys-way-in = запись, порядок записи
words-keys-languages = языки, язык
words-keys-deadline = срок, крайний срок
words-keys-text = текст, описание
words-keys-link = ссылка, ссылки
words-keys-file = файл
words-keys-until = до, действует до
words-keys-ack = подтверждение, подтверждение получения
words-keys-letter = письмо, письмо государствам
words-keys-source = источник
words-keys-organiser = организатор
words-keys-partners = партнёры, партнер

words-ways-open = открытая, открыто, свободно
words-ways-endorsed = с одобрением
words-ways-nominated = по назначению
words-ways-invited = по приглашению
words-answers-yes = да
words-answers-no = нет

words-regions-middle-east = ближний восток, ближнем востоке
words-regions-africa = африка, африке
words-regions-asia-pacific = азия и тихий океан, азиатско-тихоокеанский регион
words-regions-central-asia = центральная азия, центральной азии, кавказ
words-regions-europe = европа, европе
words-regions-latin-america = латинская америка, латинской америке
words-regions-caribbean = карибы
