extension BuiltIn {
  /// What a call of each kind should say, and the words that answer a question; CSV like `lexicon`.
  ///
  /// `ask` rows name beginnings of codes between spaces (the longest that fits counts) or `kind:` and
  /// a kind of call. The questions stand in the order in which an experienced officer asks: what and
  /// where, who is hurt or trapped, what may still happen, how far it goes, who is there, who calls.
  /// The elements are those of the first report (初报); `domain.md` 2.3 names their sources.
  package static let questions = """
    use,value,words
    # Natural disasters.
    ask,11A,what_happened;place;casualties;trapped;people_at_risk;water_level;damage;road_closed
    ask,11A,occurred_at;measures_taken;scene_lead;support;caller_unit;callback
    ask,11B,what_happened;place;casualties;weather_extent;damage;people_at_risk;road_closed
    ask,11B,occurred_at;measures_taken;support;caller_unit;callback
    ask,11C,place;magnitude;casualties;trapped;damage;secondary_danger;occurred_at;measures_taken
    ask,11C,support;caller_unit;callback
    ask,11D,what_happened;place;casualties;trapped;people_at_risk;secondary_danger;road_closed;damage
    ask,11D,occurred_at;measures_taken;scene_lead;support;caller_unit;callback
    ask,11F,what_happened;place;pest_extent;damage;occurred_at;measures_taken;support;caller_unit;callback
    ask,11G,what_happened;place;burnt_area;casualties;trapped;threatened;weather_extent;people_at_risk
    ask,11G,occurred_at;measures_taken;scene_lead;support;caller_unit;callback
    ask,11,what_happened;place;casualties;people_at_risk;damage;occurred_at;measures_taken;caller_unit;callback
    # Accidents.
    ask,12A 12B,what_happened;place;casualties;trapped;headcount;secondary_danger;cause;occurred_at
    ask,12A 12B,hospital;measures_taken;scene_lead;support;caller_unit;callback
    ask,12F 12R,what_happened;place;casualties;severity;trapped;headcount;cause;occurred_at;hospital
    ask,12F 12R,measures_taken;scene_lead;caller_unit;callback
    ask,12C,what_happened;place;casualties;trapped;headcount;secondary_danger;cause;occurred_at;hospital
    ask,12C,measures_taken;scene_lead;support;caller_unit;callback
    ask,12D,what_happened;place;casualties;dangerous_goods;trapped;people_at_risk;fire_extent
    ask,12D,water_source;occurred_at;measures_taken;scene_lead;support;caller_unit;callback
    ask,12E,what_happened;place;casualties;trapped;fire_extent;secondary_danger;cause;occurred_at
    ask,12E,measures_taken;scene_lead;support;caller_unit;callback
    ask,12G,what_happened;place;casualties;trapped;fire_extent;dangerous_goods;occurred_at;cause
    ask,12G,measures_taken;scene_lead;support;caller_unit;callback
    ask,12G04,what_happened;place;casualties;trapped;floor;fire_extent;evacuated;occurred_at;cause
    ask,12G04,measures_taken;scene_lead;support;caller_unit;callback
    ask,12G07,what_happened;place;casualties;trapped;dangerous_goods;vehicles;fire_extent;road_closed
    ask,12G07,occurred_at;measures_taken;scene_lead;support;caller_unit;callback
    ask,12H,what_happened;place;casualties;trapped;dangerous_goods;vehicles;severity;road_closed
    ask,12H,occurred_at;hospital;measures_taken;support;caller_unit;callback
    ask,12J 12K 12L 12M,what_happened;place;casualties;trapped;headcount;service_stopped;occurred_at
    ask,12J 12K 12L 12M,hospital;measures_taken;scene_lead;support;caller_unit;callback
    ask,12N,what_happened;place;casualties;trapped;equipment;cause;occurred_at;measures_taken
    ask,12N,scene_lead;caller_unit;callback
    ask,12P 12U,what_happened;place;casualties;households;restoration;cause;occurred_at
    ask,12P 12U,measures_taken;support;caller_unit;callback
    ask,12P01,what_happened;place;casualties;trapped;road_closed;secondary_danger;restoration;occurred_at
    ask,12P01,measures_taken;caller_unit;callback
    ask,12P13,what_happened;place;casualties;trapped;headcount;secondary_danger;cause;occurred_at
    ask,12P13,measures_taken;scene_lead;support;caller_unit;callback
    ask,12P09,what_happened;place;casualties;trapped;people_at_risk;secondary_danger;households
    ask,12P09,restoration;occurred_at;measures_taken;caller_unit;callback
    ask,12Q 12T,what_happened;place;casualties;pollutant;water_source;people_at_risk;cause;occurred_at
    ask,12Q 12T,samples;measures_taken;scene_lead;support;caller_unit;callback
    ask,12S,what_happened;place;casualties;severity;trapped;evacuated;occurred_at;hospital
    ask,12S,measures_taken;scene_lead;support;caller_unit;callback
    ask,12,what_happened;place;casualties;trapped;cause;occurred_at;hospital;measures_taken;caller_unit;callback
    # Public health.
    ask,13A 13D 13F,what_happened;place;casualties;severity;symptoms;exposed;occurred_at;hospital
    ask,13A 13D 13F,samples;measures_taken;caller_unit;callback
    ask,13B,what_happened;place;casualties;severity;symptoms;exposed;hospital;samples;occurred_at
    ask,13B,media;measures_taken;caller_unit;callback
    ask,13C,what_happened;place;casualties;severity;trapped;cause;hospital;occurred_at
    ask,13C,measures_taken;caller_unit;callback
    ask,13E,what_happened;place;animals;casualties;samples;sealed_off;occurred_at;measures_taken
    ask,13E,caller_unit;callback
    ask,13,what_happened;place;casualties;severity;hospital;occurred_at;measures_taken;caller_unit;callback
    # Public order.
    ask,14A 14E,what_happened;place;crowd;demands;mood;casualties;road_closed;media;occurred_at
    ask,14A 14E,measures_taken;scene_lead;caller_unit;callback
    ask,14B 14F,what_happened;place;casualties;suspect;evacuated;media;occurred_at
    ask,14B 14F,measures_taken;scene_lead;support;caller_unit;callback
    ask,14C,what_happened;place;crowd;amount;demands;mood;media;occurred_at;measures_taken
    ask,14C,caller_unit;callback
    ask,14D,what_happened;place;supplies;crowd;media;occurred_at;measures_taken;support;caller_unit;callback
    ask,14G,what_happened;place;casualties;nationality;hospital;media;occurred_at;measures_taken
    ask,14G,caller_unit;callback
    ask,14H,what_happened;systems;service_stopped;media;occurred_at;restoration;measures_taken
    ask,14H,support;caller_unit;callback
    ask,14,what_happened;place;casualties;crowd;mood;media;occurred_at;measures_taken;caller_unit;callback
    # Nothing is known yet.
    ask,,what_happened;place;casualties;occurred_at;measures_taken;caller_unit;callback
    # Calls that are no incidents.
    ask,kind:meeting,meeting_time;meeting_place;attendees;caller_unit;caller_name
    ask,kind:request,requested_what;quantity;due_time;place;caller_unit;caller_name;callback
    ask,kind:instruction,caller_unit;caller_name;due_time;callback
    ask,kind:spot_check,caller_unit;caller_name
    ask,kind:weather,warning_colour;warning_period;caller_unit
    ask,kind:enquiry,caller_name;callback
    # What answers a question, said or denied alike: 无泄漏 answers as well as 泄漏.
    told,casualties,无伤亡;无人员伤亡;无人伤亡;无人受伤;没人受伤;没伤人;没伤着人;没死人;无死亡;人没事;人员安全
    told,severity,无危重;无重症;无重伤;没有重的;均为轻;都是轻;轻微;危重;重症;体征平稳;生命危险;病情稳定;脱离危险
    told,trapped,被困;困住;困人;没困人;全部救出;都救出;已救出;全部撤出;都撤出;都跑出来;全部疏散;已疏散;无人滞留
    told,headcount,清点;车上;船上;机上;载客;乘客;作业人员;当班;井下共;全部升井;人都在;人数核
    told,hospital,送医;送院;医院;卫生院;救治;送往;无人送医
    told,people_at_risk,受威胁;威胁;转移;撤离;安置;无人居住;疏散;下风向
    told,evacuated,疏散;撤离;转移;散了;清场;分流;撤出
    told,cause,原因;起因;由于;引起;引发;所致;导致;疑似;疑因;操作不当;短路;失控;疲劳;酒驾;违章;违规;老化;雷击
    told,dangerous_goods,泄漏;泄露;漏油;漏气;渗漏;没漏;未漏;跑冒;无危化;没有危化;非危化;不涉及危化;普通货;空车
    told,secondary_danger,次生;二次;余震;复燃;殉爆;危险;风险;隐患;还在掉;还在滑;继续滑;继续垮;可能垮;加固;监测
    told,fire_extent,平米;平方;蔓延;火势;明火;扑灭;冒烟;浓烟;控制住;过火;烟大;火大;烧到
    told,burnt_area,亩;公顷;过火
    told,threatened,威胁;村庄;居民区;加油站;高压线;油库;林场;邻区;邻县;离村;距村;距离
    told,floor,层;楼顶;地下室;楼道;一楼;二楼;三楼;四楼;五楼;六楼
    told,vehicles,客车;货车;轿车;罐车;班车;班线车;校车;面包车;摩托;电动车;三轮;大巴;公交;半挂;小车;皮卡;出租车;农用车;拖拉机;两车;三车
    told,equipment,锅炉;电梯;叉车;起重机;塔吊;吊车;压力容器;压力管道;气瓶;索道;游乐;停用;停梯;维保
    told,water_level,水位;水深;雨还在;雨停;降雨;毫米;漫堤;漫坝;上涨;还在涨;退水;警戒
    told,weather_extent,毫米;厘米;级大风;级风;阵风;风大;风小;无风;风力;雨还在;雪还在;持续;停了;雪深;积雪
    told,pest_extent,亩;公顷;株;面积;虫
    told,pollutant,油;废水;污水;废液;酸;碱;泡沫;死鱼;农药;氨;苯;甲醇;重金属;污染带
    told,water_source,水源;饮用水;取水;下游;河道;河里;水库;流入;未进入
    told,damage,受损;损坏;损毁;倒塌;倒房;裂缝;农田;大棚;庄稼;损失;进水;被淹;冲毁;受灾
    told,road_closed,封闭;双向;单向;半幅;中断;通行;断交;改道;绕行;放行;未封;堵死;抢通
    told,service_stopped,停运;停航;停用;中断;晚点;瘫痪;打不开;登不上;运行正常;恢复运行
    told,households,户;全区;片区;整个小区
    told,restoration,恢复;预计;修好;抢通
    told,symptoms,呕吐;腹泻;腹痛;拉肚子;发热;发烧;头晕;咳嗽;皮疹;昏迷;恶心;抽搐;症状
    told,exposed,同班;同吃;同住;同食;密接;接触;就餐;用餐;吃过;全校;全厂;隔离
    told,samples,采样;取样;送检;留样;化验;检测;检验;封存
    told,animals,猪;鸡;羊;牛;鸭;鹅;存栏;家禽;牲畜
    told,sealed_off,封锁;扑杀;无害化;消毒;隔离;封控
    told,demands,要求;诉求;讨薪;讨要;降租;退租;退钱;补偿;赔偿;欠薪
    told,mood,情绪;过激;激动;平稳;冲突;打砸;横幅;口号;对峙;秩序
    told,media,媒体;记者;网上;网络;抖音;快手;微博;视频;直播;拍照;拍摄;热搜;朋友圈;微信群;舆情
    told,suspect,嫌疑人;控制;在逃;逃跑;跑了;抓获;抓住;已抓;持刀;凶器;劫持;自首
    told,amount,万元;亿元;金额;储户;投资人;投资款;本金
    told,supplies,脱销;断货;涨价;抢购;断供;库存;价格
    told,nationality,国籍;籍;使馆;领馆;护照
    told,systems,系统;网站;平台;服务器;数据;泄密;外泄;数据库;机房
    told,measures_taken,到场;到现场;赶往;往过赶;赶过去;赶赴;已派;扑救;抢修;救援;抢险;处置;已通知;已上山;已报警;已组织
    told,scene_lead,现场负责人;现场指挥;总指挥;指挥长;带队;镇长在;书记在;局长在;队长在;镇长带;书记带;局长带
    told,support,请求;需要;不需要;增援;支援;请派;请调;急需;力量够;够用
    told,meeting_place,会议室;会议中心;礼堂;视频会;主会场;分会场;会场;线上;大楼;指挥中心;楼会议
    told,attendees,参加;参会;列席;到会;出席;派人;派员;负责人;主要领导;分管领导
    told,due_time,尽快;立即;马上;立刻;即刻;越快越好;随时;长期
    told,quantity,若干;全部
    told,warning_colour,蓝色;黄色;橙色;红色;Ⅰ级;Ⅱ级;Ⅲ级;Ⅳ级;一级;二级;三级;四级;解除
    told,warning_period,小时;未来;今晚;今夜;夜间;明天;至;持续;解除
    """
}
