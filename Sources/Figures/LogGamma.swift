import Foundation

/// The logarithm of the gamma function of a positive number.
func logGamma(_ x: Double) -> Double {
    var sign: Int32 = 0
    return lgamma_r(x, &sign)
}

func logFactorial(_ n: Int) -> Double { logGamma(Double(n) + 1) }

func logChoose(_ n: Int, _ k: Int) -> Double { logFactorial(n) - logFactorial(k) - logFactorial(n - k) }
