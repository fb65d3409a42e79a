"""How pages word what is not the article, made by hand from what news sites print.

Wordings are parted by “;”. “…” stands for whatever follows, “#” for a number; letter case and
the kind of blank do not count.
"""

from __future__ import annotations

import re

_WORDINGS = {
    "advertisement": """
        advertisement ; advertisements ; advertising ; advertisement - … ; ad ; ads ; sponsored ;
        sponsored by… ; sponsored content… ; sponsored links… ; promoted… ; paid content… ;
        paid post… ; paid partner… ; partner content… ; story continues… ; article continues… ;
        continue reading… ; scroll to… ; scroll down to… ; scroll for… ; skip ad… ; this ad… ;
        loading ad… ; report this ad ; report ad ; remove ads ; ad feedback ; this advertisement…
    """,
    "related": """
        related ; related… ; read more… ; read also… ; read next… ; read this… ; read full… ;
        also read… ; see also… ; see more… ; more:… ; more on… ; more from… ; more in … ;
        more about… ; more stories… ; more news… ; more coverage… ; more to read… ;
        recommended… ; you may like… ; you may also like… ; you might also like… ;
        you may be interested… ; you might be interested… ; don't miss… ; must read… ;
        must reads… ; watch:… ; watch |… ; video:… ; listen:… ; live:… ; photos:… ; gallery:… ;
        opinion:… ; opinion |… ; analysis:… ; explainer:… ; explained:… ; in case you missed… ;
        what to read next… ; what to watch… ; up next… ; next article… ; next story… ; next up… ;
        previous article… ; previous story… ; trending… ; most read… ; most popular… ;
        most commented… ; most discussed… ; most viewed… ; most shared… ; most watched… ;
        most recent… ; top stories… ;
        top headlines… ; top news… ; top picks… ; top videos… ; latest headlines… ;
        latest news… ; latest stories… ; latest videos… ; latest updates… ; editors' picks… ;
        editor's picks… ; editor's pick… ; popular now… ; popular stories… ; popular on… ;
        around the web… ; from the web… ; from around the web… ; other stories… ; other news… ;
        today's headlines… ; today's top… ; further reading… ; you also may like… ;
        stories you may like…
    """,
    "share": """
        share ; shares ; # shares ; # likes ; # views ; share this… ; share on… ; share via… ;
        share with… ; share article… ; share story… ; share to… ; tweet ; tweet this ; email ;
        e-mail ; email this… ; print ; print this… ; save ; save this… ; save for later… ;
        bookmark… ; copy link ; copy the link ; link copied… ; comment ; comments ;
        comments (#) ; comments # ; # comment ; # comments ; view comments… ; show comments… ;
        leave a comment… ; post a comment… ; add a comment… ; add your comment… ;
        join the conversation… ; join the discussion… ; view all comments… ; facebook ; twitter ;
        whatsapp ; reddit ; pinterest ; linkedin ; instagram ; telegram ; flipboard ; messenger ;
        was this article… ; was this helpful… ; did you find this… ; rate this… ;
        what do you think… ;
        have your say… ; tell us what you think… ; write to us… ; tumblr ; x ; follow us… ;
        follow @… ; follow him on… ; follow her on… ; follow them on… ;
        like us on… ; find us on… ; follow the author…
    """,
    "newsletter": """
        subscribe ; subscribe… ; sign up ; sign up… ; signup… ; sign in ; sign in… ; log in ;
        log in… ; login… ; register ; register now… ; register for… ; create an account… ;
        create a free account… ; create account… ; get our newsletter… ; get the newsletter… ;
        get our daily… ; get the latest news… ; get breaking news… ; get push alerts… ;
        get alerts… ; get our app… ; get the app… ; get your daily… ; get the day's… ;
        newsletter ; newsletter… ; newsletters ; your email… ; enter your email… ; enter email… ;
        email address… ; download our app… ; download the app… ; support our… ;
        support independent… ; support quality… ; support us… ; donate ; donate now… ;
        become a member… ; become a subscriber… ; become a supporter… ; already a subscriber… ;
        already a member… ; thank you for signing… ; thank you for subscribing… ;
        thank you for reading… ; thank you for registering… ; thanks for signing up… ;
        you have reached your… ; you have read #… ; start your free trial… ; start your trial… ;
        manage newsletters… ; manage your subscription… ; manage subscription… ;
        our free newsletter…
    """,
    "legal": """
        copyright ; copyright… ; © #… ; (c) #… ; © copyright… ; all rights reserved… ;
        terms of… ; terms and conditions… ; terms & conditions… ; terms ; privacy ;
        privacy policy… ; privacy notice… ; we value your privacy… ; your privacy… ;
        we care about your privacy… ; we and our partners… ; we and our # partners… ;
        your choices… ; manage choices ; customise… ; customize… ; only necessary… ;
        this article appeared… ; this article was first published… ; a version of this article… ;
        this story was originally… ; this article was originally… ; cookie policy… ; cookies ;
        cookie settings… ;
        we use cookies… ; this site uses… ; this website uses… ; this page is… ; by signing up… ;
        by clicking… ; by continuing to use… ; by subscribing you… ; by subscribing, you… ;
        accept ; accept all… ; accept cookies ; reject all ; manage preferences ;
        manage cookies ; manage consent ; this material may not be… ; this article may not be… ;
        this content may not be… ; reprints… ; permissions ; do not sell… ; accessibility ;
        accessibility statement… ; imprint ; disclaimer… ; report a typo… ; report an error… ;
        report a mistake… ; report a correction… ; spotted an error… ; spotted a mistake… ;
        spot a mistake… ; see an error… ; found a mistake… ; contact us… ; contact the author… ;
        contact the editor… ; got a tip… ; have a tip… ; have a story… ; send us a tip… ;
        send us tips… ; send tips… ; about us ; about the author… ; advertise with us ; careers ;
        corrections ; help ; faq ; site map ; sitemap ; contact
    """,
    "menu": """
        home ; menu ; search ; search for… ; skip to… ; back to top ; back to home ; back to… ;
        toggle… ; close ; open menu ; navigation ; section ; sections ; all sections ; loading ;
        loading... ; loading… ; show more ; show less ; load more… ; view all ; view more ;
        view gallery ; see all ; tag:… ; tags:… ; tags ; topic:… ; topics:… ; topics ;
        filed under… ; filed to… ; category:… ; categories:… ; keywords:… ; breadcrumbs ;
        newer post… ; older post… ; newer posts… ; older posts… ; source:… ; javascript… ;
        enable javascript… ; please enable javascript… ; edition:… ; edition ;
        click here… ; # of # ; # / # ; page # ; page # of # ; next ; previous ; prev ;
        hide caption ; toggle caption ; enlarge image ; enlarge this image ; expand ;
        # min read ; # minute read ; # minutes read ; reading time… ; text size… ;
        change font size… ; jump to…
    """,
    "embed": """
        view this post… ; view post… ; view this photo… ; view on… ; view tweet… ; see this post… ;
        a post shared by… ; embedded post… ; this post cannot be… ; translate post ;
        translate tweet ;
        translated from… ; show this thread ; see translation
    """,
    "media": """
        podcast ; podcasts ; play ; play video ; play audio ; play now ; play all ; pause ;
        mute ; unmute ; replay ; video ; video player… ; audio ; listen ; listen now ;
        listen live ; listen to article ; listen to this article… ; listen to the story ;
        listen to this story… ; watch live… ; watch now… ; watch video… ; watch the video… ;
        live ; live tv ; live stream ; live updates ; now playing… ; photo gallery ; gallery ;
        slideshow ; fullscreen ; full screen ; media caption… ; # photos ; seek to… ; volume… ;
        #% ; captions on ; captions off ; subtitles
    """,
}


def _pattern(wordings: str) -> re.Pattern[str]:
    """Return one pattern for all the wordings of one kind."""
    items = " ".join(wordings.split()).split(" ; ")
    return re.compile("|".join(_one(item) for item in items), re.IGNORECASE)


def _one(wording: str) -> str:
    pattern = re.escape(wording).replace(r"\ ", r"\s+").replace(r"\#", r"\d[\d,.]*[km]?")
    pattern = pattern.replace("'", "['’]?")
    if not wording.endswith("…"):
        return rf"{pattern}\s*[:»›>+]?"
    edge = r"\b" if wording[-2].isalnum() else ""
    return pattern.removesuffix("…") + edge + ".*"


BOILERPLATE = tuple((name, _pattern(wordings)) for name, wordings in _WORDINGS.items())
