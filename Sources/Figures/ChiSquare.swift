import Foundation

/// The chance of a chi-square of `value` or more. The regularised upper incomplete gamma function, by its series below
/// the mean and by Lentz's continued fraction above it (DLMF 8.11.4 and 8.9.2), in logarithms.
func chiSquareTail(_ value: Double, degrees: Int) -> Double {
    let (a, x) = (Double(degrees) / 2, value / 2)
    guard x > 0 else { return 1 }
    let scale = a * log(x) - x - logGamma(a)
    if x < a + 1 {
        var (sum, term, n) = (1 / a, 1 / a, a)
        while term > sum * 1e-17 {
            n += 1
            term *= x / n
            sum += term
        }
        return 1 - exp(scale) * sum
    }
    var b = x + 1 - a
    var c = 1 / 1e-300
    var d = 1 / b
    var fraction = d
    for i in 1...10_000 {
        let an = -Double(i) * (Double(i) - a)
        b += 2
        d = 1 / nonZero(an * d + b)
        c = nonZero(b + an / c)
        fraction *= d * c
        if abs(d * c - 1) < 1e-16 { break }
    }
    return exp(scale) * fraction
}

private func nonZero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
