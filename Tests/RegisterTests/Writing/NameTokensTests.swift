import Clocks
import Register
import Testing

@Suite struct NameTokensTests {
    private let names: [NameTokens.Token: String] = [.child(1): "Orrin", .person("P-0790"): "Lorna Tansley"]

    private func read(_ text: String) -> String { NameTokens.resolve(text) { names[$0] } }

    @Test func `A token is read as the name it stands for`() {
        #expect(read("{child 1} met {P-0790}.") == "Orrin met Lorna Tansley.")
        #expect(read("{child 1}{child 1}’s") == "OrrinOrrin’s")
        #expect(read("{p-790} was there.") == "Lorna Tansley was there.")
    }

    @Test func `A token of somebody unknown stays as it is`() {
        #expect(read("{child 2} met {P-0001} and {child 1}.") == "{child 2} met {P-0001} and Orrin.")
    }

    @Test(arguments: [
        "", "No names here.", "{", "}", "{}", "{ }", "{child}", "{child }", "{child one}", "{child 0}", "{child -1}",
        "{children 1}", "{ child 1}", "{child 1", "child 1}", "{P-0}", "{P-}", "{C-0001}", "{IMR-0001}",
        "a { b } c", "{{}}",
    ])
    func `What is no token stays as it is`(text: String) {
        #expect(NameTokens.resolve(text) { _ in "Orrin" } == text)
    }

    @Test func `A brace that opens nothing hides no token behind it`() {
        #expect(read("{{child 1}}") == "{Orrin}")
        #expect(read("{see {child 1}, {and {P-0790}") == "{see Orrin, {and Lorna Tansley")
    }

    @Test func `A name is not read again`() {
        #expect(NameTokens.resolve("{child 1}") { $0 == .child(1) ? "{P-0790}" : "Lorna Tansley" } == "{P-0790}")
    }

    @Test(arguments: [(.child(12), "{child 12}"), (.person("P-0790"), "{P-0790}")] as [(NameTokens.Token, String)])
    func `What is typed for somebody is read as them`(token: NameTokens.Token, typed: String) {
        #expect(token.typed == typed)
        #expect(NameTokens.resolve(typed) { $0 == token ? "Orrin" : nil } == "Orrin")
    }

    @Test func `A text of nothing but braces is read as it stands`() {
        let braces = String(repeating: "{", count: 20_000)
        #expect(NameTokens.resolve(braces) { _ in "Somebody" } == braces)
    }
}
