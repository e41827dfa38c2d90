extension BuiltIn {
  /// The words that recognition goes by; CSV with a header, as `Lexicon` reads it.
  package static let lexicon = """
    use,value,words
    kind,spot_check,查岗;抽查;点名
    kind,follow_up,续报;再报;更正;累计;刚报的
    """
}
