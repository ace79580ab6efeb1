extension Component {
    /// A date as it was typed, before anybody reads it as one.
    public struct TypedDate: Sendable {
        let day: String
        let month: String
        let year: String
        /// The value of the choice of precision.
        let precision: String?

        public init(day: String = "", month: String = "", year: String = "", precision: String? = nil) {
            (self.day, self.month, self.year, self.precision) = (day, month, year, precision)
        }
    }

    /// "Exact" and "About"; "Not known yet" stands apart.
    public static let precisions = [Choice("exact", "Exact"), Choice("about", "About")]

    /// Three boxes, and how sure the date is. Names are `name-day`, `-month`, `-year` and `-precision`; the first box
    /// carries `id`. Without precisions there are the boxes alone.
    public static func date(
        id: String, name: String, legend: String, hint: String? = nil, typed: TypedDate = TypedDate(),
        precisions: [Choice] = precisions, otherwise: Choice? = .notKnownYet, error: String? = nil, kept: String? = nil
    ) -> Markup {
        let said = Said(id: id, hint: hint, error: error, kept: kept)
        let boxes: Markup = """
            \(box("Day", id: id, name: "\(name)-day", typed.day, "w2", "numeric", said))\
            \(box("Month", id: "\(id)-month", name: "\(name)-month", typed.month, "w3", "text", said))\
            \(box("Year", id: "\(id)-year", name: "\(name)-year", typed.year, "w4", "numeric", said))
            """
        let sure = choices(
            .one, id: "\(id)-precision", name: "\(name)-precision", legend: "How sure", precisions,
            otherwise: otherwise, chosen: Set([typed.precision].compactMap(\.self)), direction: .across)
        return """
            <fieldset class="\(said.classes)"\(said.describedBy)><legend>\(legend)</legend>\(said.markup)\
            <div class="dated"><div class="datebox">\(boxes)</div>\(Markup.when(!precisions.isEmpty, sure))</div></fieldset>
            """
    }

    private static func box(
        _ label: String, id: String, name: String, _ value: String, _ width: String, _ keys: String, _ said: Said
    ) -> Markup {
        """
        <div><label for="\(id)">\(label)</label><input id="\(id)" name="\(name)" type="text" inputmode="\(keys)" \
        autocomplete="off" class="\(width)" value="\(value)"\(said.invalid)></div>
        """
    }
}
