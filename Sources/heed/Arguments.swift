public import ArgumentParser
public import Clocks
public import Register

// How days, periods and references are typed.

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension UncertainDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Age: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Channel: ExpressibleByArgument {}
extension Nature: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension Jurisdiction: ExpressibleByArgument {}
extension Regime.Subject: ExpressibleByArgument {}
extension Annotation.Kind: ExpressibleByArgument {}
