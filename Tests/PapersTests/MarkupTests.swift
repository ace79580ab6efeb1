import Testing

@testable import Papers

@Suite struct MarkupTests {
    private let said = #"<b> & "O'Neill" > all"#

    @Test func `Text in an element is escaped`() {
        let markup: Markup = "<p>\(said)</p>"
        #expect(markup.html == "<p>&lt;b&gt; &amp; &quot;O&#39;Neill&quot; &gt; all</p>")
    }

    @Test func `Text in an attribute cannot end it`() {
        let address = #"" onclick="alert(1)"#
        let markup: Markup = "<a href=\"\(address)\">x</a>"
        #expect(markup.html == #"<a href="&quot; onclick=&quot;alert(1)">x</a>"#)
    }

    @Test func `Markup is not escaped`() {
        let inner: Markup = "<em>\(said)</em>"
        let outer: Markup = "<p>\(inner)</p>"
        #expect(outer.html == "<p>\(inner.html)</p>")
        #expect(outer.html.hasPrefix("<p><em>&lt;b&gt;"))
    }

    @Test func `A list of markup stands one after the other`() {
        let list: [Markup] = ["<li>1</li>", "<li>2</li>"]
        let markup: Markup = "<ul>\(list)</ul>"
        #expect(markup.html == "<ul><li>1</li><li>2</li></ul>")
        #expect(["<", "&"].markup { "<li>\($0)</li>" }.html == "<li>&lt;</li><li>&amp;</li>")
    }

    @Test func `Text that is escaped already is escaped again, and never undone`() {
        #expect(Markup.text("&lt;").html == "&amp;lt;")
    }

    @Test func `Letters of every kind come through whole`() {
        #expect(Markup.text("Siân’s 👩‍👧 & e\u{301}").html == "Siân’s 👩‍👧 &amp; e\u{301}")
    }

    @Test func `A mark behind a special character does not hide it`() {
        #expect(Markup.text("<\u{301}script>").html == "&lt;\u{301}script&gt;")
    }

    @Test func `Nothing is nothing`() {
        #expect(Markup.none.html.isEmpty)
        #expect(Markup.text("").html.isEmpty)
    }
}
