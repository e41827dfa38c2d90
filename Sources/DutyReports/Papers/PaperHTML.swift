/// A page that a browser prints as GB/T 9704-2012 lays out an official paper (`domain.md` 9.2).
///
/// A4, margins of 37, 26, 35 and 28 mm, so that 156 × 225 mm are left: 22 lines of 28 characters.
/// Whatever comes from outside goes through `escape`; nothing in it can become markup.
enum PaperHTML {
  /// The text as it may stand between tags and in quoted attributes.
  static func escape(_ text: String) -> String {
    var result = ""
    // Scalars, not characters: a sign with a combining mark behind it is still that sign to a browser.
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func element(_ name: String, _ kind: String, _ text: String) -> String {
    text.isEmpty ? "" : "<\(name) class=\"\(kind)\">\(escape(text))</\(name)>\n"
  }

  /// Several things on one line, none of them broken in two.
  static func row(_ kind: String, _ parts: [String]) -> String {
    let spans = parts.map { "<span>\(escape($0))</span>" }.joined()
    return "<p class=\"\(kind)\">\(spans)</p>\n"
  }

  /// `style` comes behind that of official papers and changes it.
  static func page(language: String, title: String, body: String, style own: String = "")
    -> String
  {
    """
    <!DOCTYPE html>
    <html lang="\(escape(language))">
    <head>
    <meta charset="utf-8">
    <title>\(escape(title))</title>
    <style>
    \(own.isEmpty ? style : style + "\n" + own)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// Sizes in millimetres: 3号 is 156/28 mm wide, a line 225/22 mm high; 2号 is 7.76 mm, 4号 4.94 mm.
  private static let style = """
    @page {
      size: 210mm 297mm;
      margin: 37mm 26mm 35mm 28mm;
    }
    @page :right {
      @bottom-right {
        content: "\u{2014} " counter(page) " \u{2014}";
        font: 4.94mm "SimSun", "宋体", "Noto Serif CJK SC", serif;
        vertical-align: top; padding: 7mm 5mm 0 0;
      }
    }
    @page :left {
      @bottom-left {
        content: "\u{2014} " counter(page) " \u{2014}";
        font: 4.94mm "SimSun", "宋体", "Noto Serif CJK SC", serif;
        vertical-align: top; padding: 7mm 0 0 5mm;
      }
    }
    html { font-size: 5.571mm; line-height: 10.227mm; }
    body {
      margin: 0; color: black; background: white;
      font-family: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong",
        "Noto Serif CJK SC", "Source Han Serif SC", serif;
    }
    p { margin: 0; overflow-wrap: anywhere; orphans: 1; widows: 1; }
    .top { height: 35mm; }
    .urgency, .mark, b { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; }
    b { font-weight: normal; }
    .mark { text-align: center; border: 0.5mm solid black; margin-bottom: 5mm; }
    .name {
      color: red; text-align: center; font-size: 16mm; line-height: 20mm; letter-spacing: 4mm;
      text-indent: 4mm; margin: 0; font-weight: normal;
      font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "华文中宋",
        "Noto Serif CJK SC", "SimSun", serif;
    }
    .issue { text-align: center; }
    .line { display: flex; justify-content: space-between; padding-bottom: 4mm;
      border-bottom: 0.7mm solid red; }
    h1 {
      margin: 20.454mm 0 10.227mm; font-size: 7.76mm; line-height: 12.5mm; font-weight: normal;
      text-align: center; overflow-wrap: anywhere;
      font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "STZhongsong", "华文中宋",
        "Noto Serif CJK SC", "SimSun", serif;
    }
    .bare { margin-top: 0; }
    .text { text-indent: 2em; text-align: justify; line-break: strict; }
    .right { text-align: right; padding-right: 4em; }
    .foot {
      margin-top: 10.227mm; font-size: 4.94mm; line-height: 9mm; break-inside: avoid;
      border-top: 0.35mm solid black; border-bottom: 0.35mm solid black;
    }
    .form { width: 100%; border-collapse: collapse; font-size: 4.94mm; line-height: 8mm; }
    .form th, .form td { border: 0.25mm solid black; padding: 1mm 2mm; text-align: left;
      vertical-align: top; font-weight: normal; overflow-wrap: anywhere; }
    .form th { width: 32mm; text-align: center; }
    .form td { height: 8mm; }
    .foot p { padding: 0 1em; }
    .foot .who { border-top: 0.25mm solid black; }
    .foot .who span { display: inline-block; margin-right: 1em; }
    """
}
