## What people type

# 人们输入的词语。每个词语在所有语言中都能理解。

words-kinds-seminar = 研讨会
words-kinds-workshop = 讲习班, 工作坊, 研习班
words-kinds-training = 培训, 课程, 培训班, 演习
words-kinds-ojt = 在职培训
words-kinds-meeting = 会议, 委员会
words-kinds-forum = 论坛, 大会, 座谈会
words-kinds-assessment = 评估, 需求评估
words-kinds-mission = 任务, 援助
words-kinds-visit = 访问
words-kinds-joint = 联合活动
words-kinds-webinar = 网络研讨会
words-kinds-deadline = 截止日期, 截止

words-keys-title = 标题, 名称
words-keys-kind = 类型, 类别
words-keys-reference = 编号, 文号
words-keys-when = 时间, 日期
words-keys-where = 地点, 城市
words-keys-groups = 小组, 组
words-keys-states = 国家
words-keys-seats = 名额
words-keys-way-in = 报名方式
words-keys-languages = 语言
words-keys-deadline = 截止日期
words-keys-text = 正文, 说明
words-keys-link = 链接
words-keys-file = 文件
words-keys-until = 有效期至
words-keys-ack = 确认, 确认收到
words-keys-letter = 信函
words-keys-source = 来源
words-keys-organiser = 主办方
words-keys-partners = 合作伙伴
words-answers-yes = 是
words-answers-no = 否

words-regions-middle-east = 中东
words-regions-africa = 非洲
words-regions-asia-pacific = 亚太, 亚洲和太平洋
words-regions-central-asia = 中亚
words-regions-europe = 欧洲
words-regions-latin-america = 拉丁美洲
