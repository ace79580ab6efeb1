import Clocks
import Office
import Papers
import Register

/// The frame around every page.
struct Layout {
    let site: Site

    func document(_ page: Page) -> Markup {
        let organisation = site.office.now().home.name
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(page.title) – Heed</title>
            <link rel="stylesheet" href="/heed.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the main part</a>
            <header class="mast"><div class="page"><a class="brand" href="/">Heed</a> <span>\(organisation)</span></div></header>
            \(site.isDemonstration ? banner : .none)
            <main class="page" id="main" tabindex="-1">
            \(crumbs(page))
            \(page.main)
            </main>
            <footer class="foot"><div class="page">\(site.isDemonstration ? "Heed, shown with an invented organisation. Nobody here is real." : "Heed")</div></footer>
            </body>
            </html>
            """
    }

    private var banner: Markup {
        """
        <section class="demo" aria-label="Demonstration"><div class="page"><p><strong>Demonstration: invented people.</strong> \
        The day is pinned to \(site.office.today.wordsWithWeekday).</p></div></section>
        """
    }

    private func crumbs(_ page: Page) -> Markup {
        page.crumbs.isEmpty
            ? .none
            : """
            <nav class="crumbs" aria-label="Where you are">\(page.crumbs.markup { "<a href=\"\($0.address)\">\($0.words)</a> " })</nav>
            """
    }
}
