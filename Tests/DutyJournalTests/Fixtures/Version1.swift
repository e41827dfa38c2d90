// swift-format-ignore-file
/// The stored text of every kind in version 1. Never edited: a new shape is a new version with its own texts.
enum Fixtures {
  /// All texts by the version of their kind.
  static let versions: [Int: [String: String]] = [1: version1, 2: version2, 3: version3]

  static let version1: [String: String] = [
    "office_established":
      ##"{"mode":"drill","name":"云岭区应急管理办公室","shift_length_minutes":1440,"shift_start_minute":510,"utc_offset_minutes":480}"##,
    "policy_adopted":
      ##"{"alarms":[{"every_seconds":15,"level":"II","look_again_minutes":60}],"name":"default","rules":[{"basis":"值班制度","id":"leader","medium":"leader_told","minutes":10,"scope":"major_or_sensitive","start":"occurred"}]}"##,
    "calendar_adopted":
      ##"{"days":[{"date":"2026-11-23","is_workday":true,"name":"调休上班"}],"name":"2026"}"##,
    "codes_adopted":
      ##"{"rows":[{"chinese":"撞车","code":"12H02","english":"collision","group":9,"keywords":["相撞","追尾"],"parent":"12H00"}]}"##,
    "unit_recorded":
      ##"{"aliases":["石门"],"backup_phone":"0571-2","duty_phone":"0571-1","id":"t-shimen","kind":"town","name":"石门镇人民政府","parent":"gov","short_name":"石门镇"}"##,
    "person_recorded":
      ##"{"id":"p008","mobile":"13800000008","name":"杜玉萍","role":"leader","title":"副区长","unit":"gov"}"##,
    "shift_planned":
      ##"{"date":"2026-11-23","from":1795430700123,"lead_officer":"p020","leader":"p008","note":"节前","phone":"0571-12345678","second_officer":"p021","until":1795434300000}"##,
    "arrived":
      ##"{"at":1795430700123,"date":"2026-11-23","person":"p020","post":"lead_officer"}"##,
    "desk_taken":
      ##"{"person":"p020","until":1795434300000}"##,
    "presence_confirmed":
      ##"{"due":1795430700123}"##,
    "presence_missed":
      ##"{"answer_minutes":10,"due":1795430700123,"every_minutes":60,"person":"p008"}"##,
    "acknowledgement_expired":
      ##"{"due":1795434300000,"incident":"2026-0031","level":"II","minutes":60,"since":1795430700123}"##,
    "pin_changed":
      ##"{"change":"reset","person":"p008"}"##,
    "call_registered":
      ##"{"facts":{"also":["12G07"],"callback":"13800001234","caller_name":"王强","caller_unit":"t-shimen","category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_school_or_site":true,"kind":"incident","kind_is_unclear":true,"none_hurt":false,"occurred_at":1795430700123,"place":"石门镇","sensitivity":{"is_sensitive":true,"reason":"学校"},"source_cut":"county","suggested_by":"art3","suggested_level":"IV","title":"三车相撞"},"incident":"2026-0031","late_reason":"占线","number":"2026-0123","position":0,"received_at":1795430700123,"recorded_at":1795434300000,"recorded_by":"白一鸣","text":"三车相撞，\"两人\"受伤\n已拨打120 🚑"}"##,
    "call_linked":
      ##"{"call":"2026-0123","incident":"2026-0031","previous":"2025-0009","text":"同一起"}"##,
    "call_supplemented":
      ##"{"call":"2026-0123","changed":["ended_at","read_back"],"facts":{"also":["12G07"],"callback":"13800001234","caller_name":"王强","caller_unit":"t-shimen","category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_school_or_site":true,"kind":"incident","kind_is_unclear":true,"none_hurt":false,"occurred_at":1795430700123,"place":"石门镇","sensitivity":{"is_sensitive":true,"reason":"学校"},"source_cut":"county","suggested_by":"art3","suggested_level":"IV","title":"三车相撞"},"facts_before":{"caller_name":"王","is_school_or_site":false,"kind":"incident","kind_is_unclear":false,"none_hurt":false},"form":{"direction":"outgoing","ended_at":1795434300000,"handled_at":1795434300000,"has_damage":false,"is_felt":true,"is_read_back":true,"texts":[{"field":"cause","text":"追尾"},{"field":"requests","text":"增派\"云梯\""}],"urgency":"urgent","verification":"called_back"},"form_before":{"direction":"incoming","is_read_back":false,"verification":"not_verified"},"incident":"2026-0031"}"##,
    "incident_opened":
      ##"{"call":"2026-0123","incident":{"acknowledgement":{"at":1795430700123,"channel":"phone","leader":"p008","on_behalf_by":"白一鸣","words":"全力救治"},"calls":["2026-0123"],"classification":{"level":"III","primary":"12H02","secondary":["12G07"],"sensitivity":{"is_sensitive":true,"reason":"学校"}},"closing":{"at":1795434300000,"by":"白一鸣","ending":"merged","merged_into":"2026-0032","outcome":"已处置"},"figures":[{"kind":"injured","source":"交警大队","value":2}],"instructions":["2026-0007"],"last_position":41,"number":"2026-0031","occurred_at":1795430700123,"opened_at":1795434300000,"place":"石门镇","readers":["杜玉萍"],"received_at":1795430700123,"reports":[{"content":"续报","incident":"2026-0031","late_reason":"线路中断","medium":"written","number":"2026-0012","receiver":"superior","receiver_name":"市应急局","sent_at":1795434300000,"sent_by":"白一鸣","stage":"followup"}],"silenced_rules":["phone_city"],"suggested_by":"art3.dead","suggested_level":"II","title":"石门镇三车相撞","verdicts":[{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}]}}"##,
    "incident_classified":
      ##"{"after":{"level":"III","primary":"12H02","secondary":["12G07"],"sensitivity":{"is_sensitive":true,"reason":"学校"}},"before":{},"incident":"2026-0031","reason":"两死"}"##,
    "figures_stated":
      ##"{"before":[{"kind":"dead","value":1}],"figures":[{"kind":"injured","source":"交警大队","value":2}],"incident":"2026-0031","level_before":"III","replaces_all":true,"suggested_by":"art3","suggested_by_before":"art3.dead","suggested_level":"IV"}"##,
    "incident_described":
      ##"{"incident":"2026-0031","occurred_at":1795430700123,"place":"云岭隧道","reason":"更正","title":"隧道起火"}"##,
    "note_added":
      ##"{"happened_at":1795430700123,"incident":"2026-0031","item":"report 2026-0012","late_reason":"补录","text":"已送达"}"##,
    "item_read":
      ##"{"item":"incident 2026-0031","reader":"杜玉萍"}"##,
    "incident_acknowledged":
      ##"{"acknowledgement":{"at":1795430700123,"channel":"phone","leader":"p008","on_behalf_by":"白一鸣","words":"全力救治"},"incident":"2026-0031","verdicts":[{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}]}"##,
    "acknowledgement_withdrawn":
      ##"{"incident":"2026-0031","rules":["leader"]}"##,
    "alarm_silenced":
      ##"{"incident":"2026-0031","reason":"在场","rule":"leader"}"##,
    "incident_merged":
      ##"{"incident":"2026-0031","into":"2026-0032"}"##,
    "incident_closed":
      ##"{"ending":"withdrawn","incident":"2026-0031","missing":["level","final_report"],"outcome":"已处置"}"##,
    "incident_reopened":
      ##"{"incident":{"acknowledgement":{"at":1795430700123,"channel":"phone","leader":"p008","on_behalf_by":"白一鸣","words":"全力救治"},"calls":["2026-0123"],"classification":{"level":"III","primary":"12H02","secondary":["12G07"],"sensitivity":{"is_sensitive":true,"reason":"学校"}},"closing":{"at":1795434300000,"by":"白一鸣","ending":"merged","merged_into":"2026-0032","outcome":"已处置"},"figures":[{"kind":"injured","source":"交警大队","value":2}],"instructions":["2026-0007"],"last_position":41,"number":"2026-0031","occurred_at":1795430700123,"opened_at":1795434300000,"place":"石门镇","readers":["杜玉萍"],"received_at":1795430700123,"reports":[{"content":"续报","incident":"2026-0031","late_reason":"线路中断","medium":"written","number":"2026-0012","receiver":"superior","receiver_name":"市应急局","sent_at":1795434300000,"sent_by":"白一鸣","stage":"followup"}],"silenced_rules":["phone_city"],"suggested_by":"art3.dead","suggested_level":"II","title":"石门镇三车相撞","verdicts":[{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}]},"reason":"复燃"}"##,
    "line_struck":
      ##"{"items":["call 2026-0123","incident 2026-0031"],"position":44,"reason":"写错"}"##,
    "report_recorded":
      ##"{"report":{"content":"续报","incident":"2026-0031","late_reason":"线路中断","medium":"written","number":"2026-0012","receiver":"superior","receiver_name":"市应急局","sent_at":1795434300000,"sent_by":"白一鸣","stage":"followup"},"verdicts":[{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}]}"##,
    "deadline_settled":
      ##"{"call":"2026-0123","incident":"2026-0031","reopened":["health_line"],"text":"已报","unit":"d-health","verdicts":[{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}]}"##,
    "clocks_adjusted":
      ##"{"cause":"figures","changes":[{"after":1795434300000,"before":1795430700123,"rule":"phone_city"}],"incident":"2026-0031"}"##,
    "alarm_climbed":
      ##"{"incident":"2026-0031","level":"II","minutes":5,"person":"p008","since":1795430700123,"step":2}"##,
    "instruction_registered":
      ##"{"instruction":{"assignments":[{"chases":1,"completed_at":1795434300000,"conveyed_at":1795430700123,"fed_back_at":1795434300000,"feedback":"已疏导","received_at":1795430700123,"received_by":"赵队","state":"fed_back","unit":"d-traffic"}],"due":1795434300000,"ended_at":1795434300000,"given_at":1795430700123,"incident":"2026-0031","last_position":40,"leader":"p008","met_due":true,"nature":"action","number":"2026-0007","words":"立即疏导"}}"##,
    "instruction_conveyed":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"已传达","unit":"d-traffic"}"##,
    "instruction_received":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"收到","unit":"d-traffic"}"##,
    "instruction_objected":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"不属本单位","unit":"d-traffic"}"##,
    "instruction_reassigned":
      ##"{"from":"d-traffic","incident":"2026-0031","instruction":"2026-0007","reason":"职责","to":"d-emer"}"##,
    "instruction_progressed":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"在办","unit":"d-traffic"}"##,
    "instruction_fed_back":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"办完","unit":"d-traffic"}"##,
    "feedback_accepted":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"认可","unit":"d-traffic"}"##,
    "feedback_returned":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"重办","unit":"d-traffic"}"##,
    "instruction_extended":
      ##"{"approver":"杜玉萍","due":1795434300000,"incident":"2026-0031","instruction":"2026-0007","previous_due":1795430700123,"reason":"大雪"}"##,
    "instruction_chased":
      ##"{"at":1795430700123,"before":{"chases":0,"state":"registered","unit":"d-traffic"},"channel":"message","incident":"2026-0031","instruction":"2026-0007","person":"赵队","text":"催办","unit":"d-traffic"}"##,
    "step_withdrawn":
      ##"{"assignment":{"chases":1,"completed_at":1795434300000,"conveyed_at":1795430700123,"fed_back_at":1795434300000,"feedback":"已疏导","received_at":1795430700123,"received_by":"赵队","state":"fed_back","unit":"d-traffic"},"incident":"2026-0031","instruction":"2026-0007","position":51}"##,
    "instruction_described":
      ##"{"incident":"2026-0031","instruction":"2026-0007","phone":"0571-3","phone_before":"0571-4","record":{"channel":"paper","proposal":"拟请应急局办理","received_at":1795430700123,"received_by":"白一鸣","source":"应急专报第9期","title":"隧道事故"},"record_before":{"source":"专报"},"responsible":"赵队","responsible_before":"王队","unit":"d-traffic"}"##,
    "slip_issued":
      ##"{"at":1795430700123,"due":1795434300000,"incident":"2026-0031","instruction":"2026-0007","kind":"supervise","leader":"p008","matter":"立即疏导","number":"2026-0003","person":"赵队","phone":"0571-3","requirement":"当日报告","rule":"chase_supervise","unit":"d-traffic"}"##,
    "chase_fell_due":
      ##"{"basis":"邓政办","due":1795430700123,"incident":"2026-0031","instruction":"2026-0007","rule":"chase_due","slip":"chase","state":"conveyed","unit":"d-traffic"}"##,
    "leader_told":
      ##"{"incident":"2026-0031","instruction":"2026-0007","notice":{"at":1795430700123,"channel":"phone","followed_by":"2026-0008","leader":"p008","words":"再核实"}}"##,
    "instruction_completed":
      ##"{"archived":{"assignments":[{"chases":1,"completed_at":1795434300000,"conveyed_at":1795430700123,"fed_back_at":1795434300000,"feedback":"已疏导","received_at":1795430700123,"received_by":"赵队","state":"fed_back","unit":"d-traffic"}],"due":1795434300000,"ended_at":1795434300000,"given_at":1795430700123,"incident":"2026-0031","last_position":40,"leader":"p008","met_due":true,"nature":"action","number":"2026-0007","words":"立即疏导"},"at":1795434300000,"incident":"2026-0031","instruction":"2026-0007","text":"办结","verdict":{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}}"##,
    "instruction_filed":
      ##"{"archived":{"assignments":[{"chases":1,"completed_at":1795434300000,"conveyed_at":1795430700123,"fed_back_at":1795434300000,"feedback":"已疏导","received_at":1795430700123,"received_by":"赵队","state":"fed_back","unit":"d-traffic"}],"due":1795434300000,"ended_at":1795434300000,"given_at":1795430700123,"incident":"2026-0031","last_position":40,"leader":"p008","met_due":true,"nature":"action","number":"2026-0007","words":"立即疏导"},"at":1795434300000,"incident":"2026-0031","instruction":"2026-0007","text":"办结","verdict":{"clock_start":1795430700123,"done":1795434300000,"due":1795434300000,"met":true,"rule":"leader"}}"##,
    "journal_restored":
      ##"{"from":"a.backup","kept":"b.replaced"}"##,
    "personal_data_erased":
      ##"{"position":17,"reason":"第八十五条","redacted_payload":"{\"text\":\"—\"}"}"##,
    "report_drafted":
      ##"{"report":{"channel":"fax","content":"续报","corrects":"2026-0011","drafted":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"incident":"2026-0031","late_reason":"线路中断","medium":"written","missing":["cause","scene_commander"],"number":"2026-0012","ordinal":2,"read_back":true,"receipt":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"receiver":"superior","receiver_name":"市应急局","reviewed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"sent_at":1795434300000,"sent_by":"白一鸣","signed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"stage":"followup","stated":{"category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_sensitive":true,"level":"III","level_is_confirmed":true,"occurred_at":1795430700123,"place":"石门镇","position":40,"title":"三车相撞"},"subject":"三车相撞","unsent":"withdrawn","withdrawn":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}}"##,
    "report_revised":
      ##"{"report":{"channel":"fax","content":"续报","corrects":"2026-0011","drafted":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"incident":"2026-0031","late_reason":"线路中断","medium":"written","missing":["cause","scene_commander"],"number":"2026-0012","ordinal":2,"read_back":true,"receipt":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"receiver":"superior","receiver_name":"市应急局","reviewed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"sent_at":1795434300000,"sent_by":"白一鸣","signed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"stage":"followup","stated":{"category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_sensitive":true,"level":"III","level_is_confirmed":true,"occurred_at":1795430700123,"place":"石门镇","position":40,"title":"三车相撞"},"subject":"三车相撞","unsent":"withdrawn","withdrawn":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}}"##,
    "report_confirmed":
      ##"{"report":{"channel":"fax","content":"续报","corrects":"2026-0011","drafted":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"incident":"2026-0031","late_reason":"线路中断","medium":"written","missing":["cause","scene_commander"],"number":"2026-0012","ordinal":2,"read_back":true,"receipt":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"receiver":"superior","receiver_name":"市应急局","reviewed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"sent_at":1795434300000,"sent_by":"白一鸣","signed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"stage":"followup","stated":{"category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_sensitive":true,"level":"III","level_is_confirmed":true,"occurred_at":1795430700123,"place":"石门镇","position":40,"title":"三车相撞"},"subject":"三车相撞","unsent":"withdrawn","withdrawn":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}}"##,
    "report_withdrawn":
      ##"{"report":{"channel":"fax","content":"续报","corrects":"2026-0011","drafted":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"incident":"2026-0031","late_reason":"线路中断","medium":"written","missing":["cause","scene_commander"],"number":"2026-0012","ordinal":2,"read_back":true,"receipt":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"receiver":"superior","receiver_name":"市应急局","reviewed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"sent_at":1795434300000,"sent_by":"白一鸣","signed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"stage":"followup","stated":{"category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_sensitive":true,"level":"III","level_is_confirmed":true,"occurred_at":1795430700123,"place":"石门镇","position":40,"title":"三车相撞"},"subject":"三车相撞","unsent":"withdrawn","withdrawn":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}}"##,
    "report_reviewed":
      ##"{"incident":"2026-0031","report":"2026-0012","step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}"##,
    "report_signed":
      ##"{"incident":"2026-0031","report":"2026-0012","step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}"##,
    "bulletin_series_adopted":
      ##"{"series":[{"copies":20,"distribute_to":["丙"],"id":"special","issued_before":120,"name":"应急专报","phone":"0571-1","publisher":"区应急办","report_to":["甲"],"send_to":["乙"]}]}"##,
    "bulletin_drafted":
      ##"{"bulletin":{"deliveries":[{"channel":"fax","receipt":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"receiver":"甲","sent":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}],"drafted":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"incident":"2026-0031","issue":"2026-0003","number":"2026-0005","report":"2026-0012","reviewed_by":"孟庆元","series":{"copies":20,"distribute_to":["丙"],"id":"special","issued_before":120,"name":"应急专报","phone":"0571-1","publisher":"区应急办","report_to":["甲"],"send_to":["乙"]},"signed":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"text":"正文","title":"标题","total":123,"urgency":"urgent","withdrawn":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}}"##,
    "bulletin_signed":
      ##"{"bulletin":"2026-0005","incident":"2026-0031","issue":"2026-0003","reviewed_by":"孟庆元","series":"special","step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"total":123}"##,
    "bulletin_sent":
      ##"{"bulletin":"2026-0005","channel":"fax","incident":"2026-0031","receivers":["甲","乙"],"step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}"##,
    "bulletin_received":
      ##"{"bulletin":"2026-0005","channel":"fax","incident":"2026-0031","receivers":["甲","乙"],"step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}"##,
    "bulletin_withdrawn":
      ##"{"bulletin":"2026-0005","incident":"2026-0031","step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"}}"##,
    "spot_round_opened":
      ##"{"checks":[{"answered_by":"保安","at":1795430700123,"call":"2026-0123","checked_by":"秦晓岚","is_on_roster":false,"is_recheck":true,"late_reason":"停电","leader_reached":true,"medium":"video","number":"2026-0018","phone":"0900-1","result":"stand_in","rings":6,"round":"2026-0003","second_phone":"0900-2","seconds":12,"unit":"s-tieqiao","unit_name":"铁桥街道","words":"已提醒"}],"finished":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"kinds":["township"],"number":"2026-0003","opened":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"ring_limit":3,"units":["t-shimen","s-tieqiao"]}"##,
    "spot_check_recorded":
      ##"{"before":{"answered_by":"保安","at":1795430700123,"call":"2026-0123","checked_by":"秦晓岚","is_on_roster":false,"is_recheck":true,"late_reason":"停电","leader_reached":true,"medium":"video","number":"2026-0018","phone":"0900-1","result":"stand_in","rings":6,"round":"2026-0003","second_phone":"0900-2","seconds":12,"unit":"s-tieqiao","unit_name":"铁桥街道","words":"已提醒"},"check":{"answered_by":"保安","at":1795430700123,"call":"2026-0123","checked_by":"秦晓岚","is_on_roster":false,"is_recheck":true,"late_reason":"停电","leader_reached":true,"medium":"video","number":"2026-0018","phone":"0900-1","result":"stand_in","rings":6,"round":"2026-0003","second_phone":"0900-2","seconds":12,"unit":"s-tieqiao","unit_name":"铁桥街道","words":"已提醒"}}"##,
    "spot_check_withdrawn":
      ##"{"check":"2026-0018","restored":{"answered_by":"保安","at":1795430700123,"call":"2026-0123","checked_by":"秦晓岚","is_on_roster":false,"is_recheck":true,"late_reason":"停电","leader_reached":true,"medium":"video","number":"2026-0018","phone":"0900-1","result":"stand_in","rings":6,"round":"2026-0003","second_phone":"0900-2","seconds":12,"unit":"s-tieqiao","unit_name":"铁桥街道","words":"已提醒"},"round":"2026-0003","unit":"s-tieqiao"}"##,
    "spot_round_finished":
      ##"{"checked_count":15,"faulty":["s-tieqiao"],"round":"2026-0003","step":{"at":1795430700123,"by":"p008","recorded_by":"白一鸣","words":"同意"},"to_call_again":["s-tieqiao"],"unchecked":["t-shimen"]}"##,
    "check_of_us_recorded":
      ##"{"answered_by":"邹丽娟","answers":"在岗","at":1795430700123,"by":"c-duty","call":"2026-0123","late_reason":"停电","medium":"telephone","number":"2026-0002","questions":"带班领导是否在岗","recorded_by":"白一鸣","result":"normal","rings":2,"seconds":5,"words":"表扬"}"##,
    "line_tested":
      ##"{"at":1795430700123,"is_working":false,"late_reason":"停电","line":"fax","name":"5512346","number":"2026-0009","position":40,"tested_by":"邹丽娟","words":"无信号"}"##,
    "handover_plan_adopted":
      ##"{"basis":"值班制度","bound_minutes":20,"checks":[{"id":"drone","name":"无人机"}],"late_after_minutes":10}"##,
    "shift_started":
      ##"{"date":"2026-11-23","officer":"p020","until":1795434300000}"##,
    "handover_opened":
      ##"{"handover":{"cut_off":60,"first_line":20,"incoming":"p021","incoming_shift":"2026-11-24","incoming_signed":{"at":1795434300000,"by":"p020","proven":true},"items":[{"acknowledged_by":"p008","answer":"赵队","at":1795434300000,"by":"p021","due":1795434300000,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","level":"III","question":"谁在现场","rule":"written_first","since":1795430700123,"sound":true,"state":"accepted","title":"三车相撞","units":[{"state":"conveyed","unit":"d-traffic"}],"words":"等交警回话"}],"late_minutes":25,"late_reason":"堵车","next_change":1795434300000,"number":12,"opened_at":1795430700123,"outgoing":"p020","outgoing_shift":"2026-11-23","outgoing_signed":{"at":1795434300000,"by":"p020","proven":true},"planned_at":1795430700123,"previous":19,"words":"夜间平稳"}}"##,
    "handover_item_stated":
      ##"{"acknowledged_by":"p008","by":"p021","handover":12,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","question":"谁在现场","rule":"written_first","sound":false,"title":"三车相撞","words":"已问"}"##,
    "handover_item_checked":
      ##"{"acknowledged_by":"p008","by":"p021","handover":12,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","question":"谁在现场","rule":"written_first","sound":false,"title":"三车相撞","words":"已问"}"##,
    "handover_item_accepted":
      ##"{"acknowledged_by":"p008","by":"p021","handover":12,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","question":"谁在现场","rule":"written_first","sound":false,"title":"三车相撞","words":"已问"}"##,
    "handover_item_questioned":
      ##"{"acknowledged_by":"p008","by":"p021","handover":12,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","question":"谁在现场","rule":"written_first","sound":false,"title":"三车相撞","words":"已问"}"##,
    "handover_signed":
      ##"{"handover":12,"side":"in","signature":{"at":1795434300000,"by":"p020","proven":true}}"##,
    "handover_withdrawn":
      ##"{"handover":12,"reason":"接班人未到"}"##,
    "shift_handed_over":
      ##"{"bound":[{"acknowledged_by":"p008","answer":"赵队","at":1795434300000,"by":"p021","due":1795434300000,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","level":"III","question":"谁在现场","rule":"written_first","since":1795430700123,"sound":true,"state":"accepted","title":"三车相撞","units":[{"state":"conveyed","unit":"d-traffic"}],"words":"等交警回话"}],"handover":{"cut_off":60,"first_line":20,"incoming":"p021","incoming_shift":"2026-11-24","incoming_signed":{"at":1795434300000,"by":"p020","proven":true},"items":[{"acknowledged_by":"p008","answer":"赵队","at":1795434300000,"by":"p021","due":1795434300000,"id":"2026-31/written_first","item":"incident 2026-0031","kind":"deadline","level":"III","question":"谁在现场","rule":"written_first","since":1795430700123,"sound":true,"state":"accepted","title":"三车相撞","units":[{"state":"conveyed","unit":"d-traffic"}],"words":"等交警回话"}],"late_minutes":25,"late_reason":"堵车","next_change":1795434300000,"number":12,"opened_at":1795430700123,"outgoing":"p020","outgoing_shift":"2026-11-23","outgoing_signed":{"at":1795434300000,"by":"p020","proven":true},"planned_at":1795430700123,"previous":19,"words":"夜间平稳"}}"##,
    "officer_released":
      ##"{"handover":12,"officer":"p020"}"##,
    "shift_supplemented":
      ##"{"handover":12,"words":"漏记一个电话"}"##,
  ]
}
