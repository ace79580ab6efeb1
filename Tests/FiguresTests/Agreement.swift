/// Whether two numbers agree to a part in a thousand million, a thousand times closer than Heed promises.
func agree(_ got: Double, _ expected: Double) -> Bool { abs(got - expected) <= 1e-9 * abs(expected) }
