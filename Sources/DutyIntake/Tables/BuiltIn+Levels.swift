extension BuiltIn {
  /// Numeric grading; an area in square metres, a magnitude in tenths, a loss in 万元. CSV with a header.
  package static let levels = """
    rule,codes,figure,first,second,third,fourth,basis
    production_safety,12 11A 11F 11Y 13C ,deaths,30,10,3,0,生产安全事故报告和调查处理条例第三条
    production_safety,12 11A 11F 11Y 13C ,serious,100,50,10,0,生产安全事故报告和调查处理条例第三条
    production_safety,12 11A 11F 11Y 13C ,loss_wan,10000,5000,1000,0,生产安全事故报告和调查处理条例第三条
    production_safety,12 11A 11F 11Y 13C ,hurt,,,,0,生产安全事故报告和调查处理条例第三条
    forest_fire,11G,area_m2,10000000,1000000,10000,1,森林防火条例第四十条
    forest_fire,11G,deaths,30,10,3,1,森林防火条例第四十条
    forest_fire,11G,serious,100,50,10,1,森林防火条例第四十条
    geology,11D,deaths,30,10,3,0,地质灾害防治条例第四条
    geology,11D,loss_wan,1000,500,100,0,地质灾害防治条例第四条
    geology,11D,to_move,1000,500,100,0,国家突发地质灾害应急预案
    geology,11D,hurt,,,,0,地质灾害防治条例第四条
    earthquake,11C,deaths,300,50,10,,国家地震应急预案
    earthquake,11C,magnitude_tenths,70,60,50,45,国家地震应急预案
    weather,11B,deaths,30,10,,,国家气象灾害应急预案
    weather,11B,loss_wan,5000,1000,,,国家气象灾害应急预案
    environment,12Q,deaths,30,10,3,0,国家突发环境事件应急预案附件1
    environment,12Q,hurt,100,50,10,0,国家突发环境事件应急预案附件1
    environment,12Q,loss_wan,10000,2000,500,0,国家突发环境事件应急预案附件1
    environment,12Q,to_move,50000,10000,5000,0,国家突发环境事件应急预案附件1
    environment,12Q,source_cut,2,1,,,国家突发环境事件应急预案附件1
    food_safety,13B,deaths,,10,1,,食品安全事故应急预案
    food_safety,13B,hurt,,,101,30,食品安全事故应急预案
    mass_incident,14A,crowd,5000,1000,,,群体性事件分级标准（试行）
    mass_incident,14A,deaths,10,3,,,群体性事件分级标准（试行）
    mass_incident,14A,hurt,30,10,,,群体性事件分级标准（试行）
    """
}
