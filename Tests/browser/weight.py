"""Nothing comes from elsewhere, no script stands in a page, and pages, style and script are light."""

from playwright.sync_api import Response

from chromium import begin, every_page

PAGE, STYLE, SCRIPT = 100_000, 40_000, 15_000


def check(demo):
    elsewhere, policies, scripts, heavy, styles, weights = [], [], [], [], [], []
    for name, opened in every_page(demo):
        replies = reloaded(opened)
        elsewhere += [f"{name} asks {reply.url}" for reply in replies if not reply.url.startswith(demo.at + "/")]
        for reply in (reply for reply in replies if isinstance(reply, Response)):
            kind, size = reply.headers.get("content-type", ""), len(reply.body())
            if kind.startswith("text/html"):
                policies += wrong_policy(name, reply.headers.get("content-security-policy", ""))
                weights.append(size)
                heavy += [f"{name} is {size} bytes"] if size > PAGE else []
            elif kind.startswith("text/css"):
                styles += [f"{reply.url} is {size} bytes"] if size > STYLE else []
            elif kind.startswith("text/javascript"):
                styles += [f"{reply.url} is {size} bytes"] if size > SCRIPT else []
            else:
                scripts.append(f"{name} asks for {kind} at {reply.url}")
        scripts += [f"{name} holds one"] * opened.evaluate(
            "() => [...document.scripts].filter(e => !e.src).length + [...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on'))).length"
        )
    demo.check("no page asks anything of another origin", elsewhere)
    demo.check("every page's policy lets no script run that stands in the page or comes from elsewhere", policies)
    demo.check("no page holds a script, or asks for anything but style and the one script", scripts)
    demo.check(f"every page is at most {PAGE // 1000} KB (the largest has {max(weights):,} bytes)", heavy)
    demo.check(f"the style is at most {STYLE // 1000} KB and the script at most {SCRIPT // 1000}", sorted(set(styles)))


def reloaded(opened):
    """Every answer that loading a page takes. A request elsewhere that nobody answers counts too."""
    requests = []

    def keep(request):
        requests.append(request)

    opened.on("request", keep)
    opened.reload()
    opened.remove_listener("request", keep)
    return [request.response() or request for request in requests]


def wrong_policy(name, policy):
    rules = dict((rule.split()[0], rule.split()[1:]) for rule in policy.split(";") if rule.strip())
    allowed = rules.get("script-src", rules.get("default-src", ["*"]))
    return [] if allowed in (["'none'"], ["'self'"]) else [f"{name} allows scripts from {' '.join(allowed)}"]


if __name__ == "__main__":
    begin(__doc__, check)
