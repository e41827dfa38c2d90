import Glibc

/// What the processor has spent on this process: a busy machine does not change it.
func processorMicroseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
}

/// The middle one and the one that 95 of 100 do not pass, of at least one time.
struct Spread {
  let median: Duration
  let high: Duration

  init(_ times: [Duration]) {
    let sorted = times.sorted()
    median = sorted[sorted.count / 2]
    high = sorted[sorted.count * 95 / 100]
  }
}

extension Duration {
  var microseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1_000_000 + Double(attoseconds) / 1_000_000_000_000
  }
}
