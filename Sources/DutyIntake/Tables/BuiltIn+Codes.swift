extension BuiltIn {
  /// The classification of incidents in force when a journal begins (GB/T 35561 scheme); CSV with a header.
  package static let codes = """
    code,parent,name_zh,name_en,group,keywords
    11000,,自然灾害,Natural disasters,,
    11A00,11000,水旱灾害,Flood and drought,1,洪涝;涝灾;旱灾;汛情
    11A01,11A00,洪水,River flood,1,洪水;河水上涨;超警戒;漫堤
    11A02,11A00,内涝,Urban waterlogging,1,内涝;积水;下穿桥;地下车库进水;雨水倒灌
    11A03,11A00,水库重大险情,Reservoir in danger,1,水库;溢洪道;大坝渗漏;管涌;闸门
    11A04,11A00,堤防重大险情,Dyke in danger,1,堤防;河堤;护岸;决口;堤坝塌
    11A10,11A00,农村人畜饮水困难,Rural drinking-water shortage,1,饮水困难;水窖见底;拉水;缺水
    11A51,11A00,山洪,Flash flood,1,山洪;沟里发水;洪峰
    11A52,11A00,农业干旱,Agricultural drought,1,旱情;干旱;受旱;浇不上
    11A99,11A00,其他水旱灾害,Other flood or drought,1,
    11B00,11000,气象灾害,Meteorological disasters,2,气象;天气;预警信号
    11B01,11B00,台风,Typhoon,2,台风
    11B03,11B00,暴雨,Rainstorm,2,暴雨;强降雨;强降水;短时强降水
    11B04,11B00,暴雪,Snowstorm,2,暴雪;大雪;积雪
    11B05,11B00,寒潮,Cold wave,2,寒潮;强降温;大幅降温
    11B06,11B00,大风,Gale,2,大风;阵风;刮倒
    11B07,11B00,沙尘暴,Sandstorm,2,沙尘暴;沙尘;浮尘
    11B08,11B00,低温冻害,Freezing injury,2,冻害;低温;冻坏
    11B09,11B00,高温,Heat,2,高温;中暑
    11B14,11B00,雷电,Lightning,2,雷电;雷击;打雷
    11B15,11B00,冰雹,Hail,2,冰雹;下雹;雹灾
    11B16,11B00,霜冻,Frost,2,霜冻;晚霜
    11B17,11B00,大雾,Fog,2,大雾;团雾;浓雾;能见度
    11B19,11B00,霾,Haze,2,霾;重污染天气
    11B21,11B00,道路结冰,Road icing,2,道路结冰;路面结冰;暗冰
    11B22,11B00,干旱(气象),Meteorological drought,2,气象干旱
    11B25,11B00,森林火险,Forest-fire danger,2,森林火险;火险等级
    11B99,11B00,其他气象灾害,Other meteorological disaster,2,
    11C00,11000,地震灾害,Earthquake disasters,3,地震
    11C02,11C00,天然地震,Natural earthquake,3,地震;震感;震中;震源
    11D00,11000,地质灾害,Geological disasters,4,地质灾害;地灾;隐患点
    11D01,11D00,滑坡,Landslide,4,滑坡;山体滑移
    11D02,11D00,泥石流,Debris flow,4,泥石流
    11D03,11D00,崩塌,Rock fall,4,崩塌;落石;滚石;危岩
    11D04,11D00,地面塌陷,Ground collapse,4,地面塌陷;采空区;塌陷坑
    11D05,11D00,地裂缝,Ground fissure,4,地裂缝;地裂
    11D99,11D00,其他地质灾害,Other geological disaster,4,
    11F00,11000,生物灾害,Biological disasters,5,病虫害
    11F01,11F00,农业病害,Crop disease,5,条锈病;晚疫病;稻瘟
    11F02,11F00,农业虫害,Crop pest,5,虫害;蝗虫;粘虫
    11F05,11F00,森林病害,Forest disease,5,松材线虫;枯死木
    11F06,11F00,森林虫害,Forest pest,5,天牛;松毛虫
    11G00,11000,森林草原火灾,Forest and grassland fire,6,火情;打火
    11G01,11G00,森林火灾,Forest fire,6,森林火灾;林区;山火;林地
    11G05,11G00,草原火灾,Grassland fire,6,草山着火;草原火
    11Y00,11000,其他自然灾害,Other natural disaster,,
    12000,,事故灾难,Accidents,,
    12A00,12000,煤矿事故,Coal-mine accident,7,煤矿;瓦斯
    12B00,12000,金属与非金属矿山事故,Metal and non-metal mine accident,7,铁矿;矿山;矿井
    12B01,12B00,矿山顶板事故,Mine roof fall,7,冒顶;片帮;顶板
    12B03,12B00,矿山中毒和窒息,Mine poisoning or asphyxia,7,炮烟中毒;井下窒息
    12B04,12B00,尾矿库垮坝,Tailings-dam failure,7,尾矿库;尾矿坝
    12C00,12000,建筑业事故,Construction accident,8,工地
    12C01,12C00,房屋建筑与市政工程施工事故,Building-site accident,8,工地;塔吊;脚手架;外架;基坑;高处坠落
    12C02,12C00,其他建筑施工事故,Other construction accident,8,
    12D00,12000,危险化学品事故,Hazardous-chemical accident,9,危化品
    12D01,12D00,危险化学品爆炸,Chemical explosion,9,闪爆;爆炸;反应釜
    12D02,12D00,危险化学品泄漏,Chemical leak,9,泄漏;液氨;氯气;槽车
    12D03,12D00,危险化学品火灾,Chemical fire,9,储罐着火;罐区火灾
    12D04,12D00,危险化学品中毒和窒息,Chemical poisoning,9,硫化氢中毒
    12E00,12000,烟花爆竹和民用爆炸物事故,Fireworks and explosives accident,9,烟花;爆竹;鞭炮;炸药
    12E01,12E00,烟花爆竹生产企业爆炸,Fireworks plant explosion,9,鞭炮厂
    12E02,12E00,烟花爆竹运输爆炸,Fireworks transport explosion,9,
    12E99,12E00,其他烟花爆竹事故,Other fireworks accident,9,燃放烟花
    12F00,12000,其他工矿商贸事故,Other industrial or commercial accident,7,机械伤害;卷入;有限空间
    12G00,12000,火灾事故,Fire,10,火灾;起火;着火;失火;火情
    12G01,12G00,一般工业建筑火灾,Industrial-building fire,10,厂房;仓库;车间
    12G03,12G00,一般民用建筑火灾,Residential-building fire,10,居民楼;住宅;小区;平房;单元;商铺
    12G04,12G00,高层民用建筑火灾,High-rise fire,10,高层;云梯;层起火
    12G05,12G00,地下建筑火灾,Underground fire,10,地下一层;地下室;地下车库
    12G06,12G00,公用建筑火灾,Public-building fire,10,商场;市场;宾馆;酒店;饭店;医院;学校;KTV;网吧
    12G07,12G00,隧道火灾,Tunnel fire,10,隧道起火
    12G99,12G00,其他火灾,Other fire,10,草垛;杂草;垃圾
    12H00,12000,道路交通事故,Road-traffic accident,11,车祸;交通事故
    12H01,12H00,翻车,Overturned vehicle,11,翻车;侧翻
    12H02,12H00,撞车,Collision,11,追尾;相撞;对撞;剐蹭;撞护栏;撞车
    12H03,12H00,车辆坠水、坠沟,Vehicle into water or ravine,11,坠沟;翻入沟;坠河;坠崖
    12H04,12H00,车辆起火,Vehicle fire,11,自燃;车着火;货车起火
    12H05,12H00,校车交通事故,School-bus accident,11,校车
    12H99,12H00,其他道路交通事故,Other road accident,11,撞行人;撞倒;碾压
    12J00,12000,水上交通事故,Water-traffic accident,12,游船;渡船
    12K00,12000,铁路交通事故,Railway accident,12,铁路;列车
    12K01,12K00,列车脱轨,Derailment,12,脱轨
    12K04,12K00,列车撞人,Person hit by train,12,火车撞人;列车撞人
    12L00,12000,城市轨道交通事故,Urban-rail accident,12,地铁;轻轨
    12M00,12000,民用航空器事故,Civil-aircraft accident,12,飞机;坠机;迫降
    12N00,12000,特种设备事故,Special-equipment accident,13,特种设备
    12N01,12N00,锅炉事故,Boiler accident,13,锅炉;爆管
    12N02,12N00,压力容器事故,Pressure-vessel accident,13,压力罐;储气罐
    12N03,12N00,压力管道事故,Pressure-pipe accident,13,蒸汽管道;工业管道
    12N04,12N00,电梯事故,Lift or escalator accident,13,电梯;扶梯;困人;冲顶
    12N05,12N00,起重机械事故,Lifting-equipment accident,13,塔吊;吊车;吊物;龙门吊
    12N06,12N00,客运索道事故,Cableway accident,13,缆车;索道
    12N07,12N00,大型游乐设施事故,Amusement-ride accident,13,游乐设施;过山车;摩天轮
    12P00,12000,基础设施和公用设施事故,Infrastructure and utilities accident,14,
    12P01,12P00,公路交通设施事故,Road-structure accident,14,路基;水毁;公路塌方;桥面
    12P04,12P00,城市桥梁隧道设施事故,City bridge or tunnel accident,14,立交桥;高架;伸缩缝
    12P07,12P00,水利设施事故,Water-works accident,14,泵站;渠道垮塌
    12P08,12P00,电力基础设施事故,Power-supply accident,14,停电;跳闸;变电站;线路故障
    12P09,12P00,石油天然气基础设施事故,Oil and gas supply accident,14,燃气;天然气;液化气;中压管;煤气管
    12P10,12P00,通讯基础设施事故,Telecom accident,14,光缆;基站;通信中断
    12P12,12P00,城市生命线基础设施事故,Urban lifeline accident,14,主管爆裂;爆管;停水;停热;路面塌陷
    12P13,12P00,建筑垮塌事故,Building collapse,14,房屋倒塌;坍塌;垮塌;危房
    12P99,12P00,其他公用设施事故,Other utilities accident,14,
    12Q00,12000,环境污染和生态破坏,Pollution and ecological damage,15,污染
    12Q01,12Q00,水域污染,Water pollution,15,死鱼;偷排;河水发黑;油污
    12Q02,12Q00,空气污染,Air pollution,15,刺鼻;异味;浓烟
    12Q03,12Q00,土壤污染,Soil pollution,15,
    12Q05,12Q00,污染导致城市水源供水中断,Source pollution stopping supply,15,水源污染;水源地
    12Q15,12Q00,非法倾倒、埋藏危险废物,Illegal dumping of hazardous waste,15,倾倒;铁桶;废酸;危废
    12R00,12000,农业机械事故,Farm-machine accident,7,农机
    12R02,12R00,农业机械作业事故,Farm-machine working accident,7,收割机;旋耕机
    12R05,12R00,农业机械翻车,Farm machine overturned,7,农机翻;拖拉机翻
    12S00,12000,踩踏事件,Stampede,16,踩踏;拥挤
    12S01,12S00,群众活动踩踏,Stampede at a public gathering,16,庙会;灯会
    12S02,12S00,校园踩踏,Stampede at a school,16,校园踩踏;楼梯踩踏
    12T00,12000,核与辐射事故,Nuclear and radiation accident,15,放射源;辐射
    12T03,12T00,放射源事故,Radioactive-source accident,15,放射源丢失;探伤机
    12U00,12000,能源供应中断,Energy-supply failure,14,断供;限气;缺煤
    12Y00,12000,其他事故灾难,Other accident,,溺水;走失;失联;迷路
    13000,,公共卫生事件,Public-health events,,
    13A00,13000,传染病疫情,Infectious disease,17,疫情;确诊;病例
    13A07,13A00,乙类传染病流行,Class-B infectious disease,17,肺结核;麻疹;痢疾;猩红热
    13A99,13A00,其他传染病流行,Other infectious disease,17,诺如;流感;手足口;水痘
    13B00,13000,食品药品安全事件,Food and drug safety,18,
    13B01,13B00,药品安全事件,Drug safety,18,输液反应;假药
    13B02,13B00,群体性预防接种反应,Group vaccination reaction,18,接种;疫苗
    13B03,13B00,食品安全事件,Food safety,18,食物中毒;呕吐;腹泻;聚餐
    13C00,13000,群体性中毒、感染,Group poisoning or infection,19,中毒
    13C01,13C00,急性职业中毒,Acute occupational poisoning,19,
    13C03,13C00,非职业性一氧化碳中毒,Carbon-monoxide poisoning at home,19,煤烟中毒;煤气中毒;一氧化碳
    13D00,13000,病原微生物、菌毒株事件,Pathogen accident,17,
    13E00,13000,动物疫情,Animal disease,20,
    13E01,13E00,高致病性禽流感,Avian influenza,20,禽流感;禽只死亡
    13E02,13E00,口蹄疫,Foot-and-mouth disease,20,口蹄疫
    13E04,13E00,猪瘟,Swine fever,20,猪瘟;死猪
    13E07,13E00,动物布鲁氏菌病,Brucellosis in animals,20,布病;布鲁氏菌
    13E09,13E00,狂犬病,Rabies,20,疯狗;狂犬
    13E99,13E00,其他动物疫情,Other animal disease,20,
    13F00,13000,群体性不明原因疾病,Group illness of unknown cause,17,原因不明;不明原因
    13G00,13000,其他严重影响公众健康事件,Other serious health event,,
    13Y00,13000,其他公共卫生事件,Other public-health event,,
    14000,,社会安全事件,Social-security events,,
    14A00,14000,群体性事件,Mass incident,21,聚集;维权
    14A02,14A00,集体上访,Collective petition,21,上访;区政府门口;信访;讨说法
    14A03,14A00,冲击、围攻党政机关,Storming of government premises,21,冲击;围攻
    14A05,14A00,群体性械斗、冲突,Group fight,21,械斗;打群架;对峙
    14A07,14A00,罢市、罢工,Strike,21,罢工;停运;停业;罢市
    14A13,14A00,阻断交通,Road blockade,21,堵路;把路堵;拦路;阻断
    14A16,14A00,聚众闹事,Mob at a gate or premises,21,堵门;围堵
    14A99,14A00,其他群体性事件,Other mass incident,21,讨薪;拉横幅;聚集
    14B00,14000,刑事案件,Criminal case,22,
    14B01,14B00,杀人案件,Homicide,22,捅死;杀人
    14B03,14B00,放火案件,Arson,22,放火;纵火
    14B06,14B00,绑架案件,Kidnapping,22,绑架;劫持
    14B20,14B00,金融诈骗案,Financial fraud,22,
    14B99,14B00,其他刑事案件,Other criminal case,22,斗殴;打砸;持刀
    14C00,14000,金融突发事件,Financial event,23,
    14C01,14C00,银行业突发事件,Bank run and the like,23,挤兑;取款
    14C99,14C00,其他金融突发事件,Other financial event,23,非法集资;爆雷
    14D00,14000,影响市场稳定事件,Market disturbance,24,
    14D01,14D00,粮食市场异常波动,Grain-market disturbance,24,抢购面粉;粮价
    14D02,14D00,生活必需品市场异常波动,Daily-necessities disturbance,24,抢购;脱销
    14E00,14000,民族和宗教事件,Ethnic and religious event,21,
    14F00,14000,恐怖袭击,Terrorist attack,22,
    14G00,14000,涉外突发事件,Event involving foreigners,25,外国;外籍;领事
    14H00,14000,网络与信息安全事件,Network and information security,26,篡改;黑客;勒索病毒;网站打不开
    14Y00,14000,其他社会安全事件,Other social-security event,,跳楼;轻生;自杀
    """
}
