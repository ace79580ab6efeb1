extension Component {
    /// A closed list of which one is chosen, for lists too long for radios.
    public static func select(
        id: String, name: String, label: String, hint: String? = nil, _ choices: [Choice], chosen: String = "",
        error: String? = nil
    ) -> Markup {
        let said = Said(id: id, hint: hint, error: error, kept: nil)
        let options = choices.markup { choice in
            """
            <option value="\(choice.value)"\(Markup.when(choice.value == chosen, " selected"))>\(choice.words)</option>
            """
        }
        return """
            <div class="\(said.classes)"><label for="\(id)">\(label)</label>\(said.markup)\
            <select id="\(id)" name="\(name)"\(said.attributes)>\(options)</select></div>
            """
    }
}
