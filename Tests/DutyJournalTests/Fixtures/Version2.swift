// swift-format-ignore-file
extension Fixtures {
  /// The stored text of kinds in version 2. Never edited.
  static let version2: [String: String] = [
    "call_registered":
      ##"{"facts":{"also":["12G07"],"callback":"13800001234","caller_name":"王强","caller_unit":"t-shimen","category":"12H02","figures":[{"kind":"injured","source":"交警大队","value":2}],"is_school_or_site":true,"kind":"incident","kind_is_unclear":true,"none_hurt":false,"occurred_at":1795430700123,"place":"石门镇","sensitivity":{"is_sensitive":true,"reason":"学校"},"source_cut":"county","suggested_by":"art3","suggested_level":"IV","title":"三车相撞"},"form":{"direction":"outgoing","ended_at":1795434300000,"handled_at":1795434300000,"has_damage":false,"is_felt":true,"is_read_back":true,"texts":[{"field":"cause","text":"追尾"},{"field":"requests","text":"增派\"云梯\""}],"urgency":"urgent","verification":"called_back"},"incident":"2026-0031","late_reason":"占线","number":"2026-0123","position":0,"received_at":1795430700123,"recorded_at":1795434300000,"recorded_by":"白一鸣","text":"三车相撞，\"两人\"受伤\n已拨打120 🚑"}"##,
  ]
}
