"""Walls, error pages, lists and live coverage as sites show them, in our own words."""

from __future__ import annotations

from random import Random

CONSENT: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "Your privacy matters to us",
            "Together with 712 partners we keep information on your device, cookies for instance, and read it again. "
            "That lets us process personal data such as your IP address and what you open here.",
            "With your permission the data serve to choose advertising, to measure how it does and to learn about "
            "our audience. You can change your mind at any time through the link at the foot of every page.",
        ),
        ("Agree to all", "I agree", "Choose for myself", "Our partners"),
    ),
    (
        (
            "Before you go on",
            "This site uses cookies so that pages load, so that we can count visits and so that the advertisements "
            "you see are ones you may care about. Some are set by third parties.",
            "If you click on Accept you allow us and those third parties to track you on this and other sites. If you "
            "click on Reject only the cookies that the site cannot do without are set.",
        ),
        ("Accept", "Reject", "Settings"),
    ),
    (
        (
            "Wir schätzen Ihre Privatsphäre",
            "Wir und unsere Partner speichern Informationen auf Ihrem Gerät, etwa Cookies, und verarbeiten "
            "personenbezogene Daten, um Anzeigen auszusuchen und deren Erfolg zu messen.",
            "Mit einem Klick auf die Schaltfläche willigen Sie in diese Verarbeitung ein. Ihre Einwilligung können Sie "
            "jederzeit am Ende jeder Seite mit Wirkung für die Zukunft zurücknehmen.",
        ),
        ("Alle akzeptieren", "Einstellungen", "Mit Werbung weiterlesen"),
    ),
    (
        (
            "Le respect de votre vie privée est notre priorité",
            "Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker des informations "
            "personnelles comme votre visite sur ce site et y accéder.",
            "Nous traitons ces données pour afficher de la publicité adaptée à vous et pour mesurer notre audience. "
            "Vous pouvez retirer votre accord à tout moment en cliquant au bas de la page.",
        ),
        ("Tout accepter", "Continuer sans accepter", "Paramétrer"),
    ),
    (
        (
            "Su privacidad es importante para nosotros",
            "Nosotros y nuestros 680 socios guardamos información en su dispositivo, por ejemplo cookies, y tratamos "
            "datos personales para elegir anuncios y medir su rendimiento.",
            "Al pulsar el botón usted acepta este uso. Puede cambiar de opinión cuando quiera desde el enlace que "
            "encontrará al pie de cada página de este sitio.",
        ),
        ("Aceptar y continuar", "Configurar"),
    ),
    (
        (
            "Мы заботимся о вашей конфиденциальности",
            "Этот сайт использует файлы cookie и похожие технологии, чтобы считать посетителей и показывать рекламу, "
            "которая может быть вам интересна. Часть данных получают наши партнёры.",
            "Нажимая на кнопку, вы соглашаетесь на обработку персональных данных. Отозвать согласие можно в любое "
            "время по ссылке внизу страницы, и тогда мы их удалим.",
        ),
        ("Принять все", "Настройки"),
    ),
)
"""Notices: heading and paragraphs, then buttons."""

PAY: tuple[tuple[str, ...], ...] = (
    ("Keep reading with a subscription", "Already subscribe? Log in", "From 1 a week, cancel when you like"),
    ("This story is only for our subscribers", "Log in or choose a plan to read on", "Monthly", "Yearly"),
    ("You have read your three free articles", "Sign up now and go on at once", "I am a subscriber: sign in"),
    ("Want to read the rest of this story?", "Create a free account to go on", "I already have an account"),
    ("Weiterlesen mit einem Probeabo", "Sie sind schon Abonnent? Hier anmelden", "4 Wochen für 1 Euro"),
    ("La suite est réservée à nos abonnés", "Déjà abonné ? Se connecter", "S'abonner dès 1 euro"),
    ("Este contenido es exclusivo para suscriptores", "¿Ya es suscriptor? Inicie sesión"),
    ("Unlock the full report", "Start a trial for 4 weeks", "Already a member? Sign in here"),
    ("To continue, please sign in or register. It takes a minute and costs nothing.", "Sign in", "Register"),
)
"""Prompts that stand where a report was cut."""

ERRORS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Page not found", ("We are sorry, but the page you wanted is not there any more.", "Try our search instead.")),
    ("404 - Not Found", ("The address may be misspelt, or the page has been moved.", "Go back to the home page.")),
    ("Error 500", ("Something broke on our side while this page was made. Please try again later.",)),
    ("Access Denied", ("You don't have permission to view this page on this server.", "Reference #18.2f3e1")),
    ("Just a moment...", ("Checking if the connection is secure before you go on. This may take some seconds.",)),
    ("Seite nicht gefunden", ("Die gewünschte Seite gibt es leider nicht oder nicht mehr.", "Zur Startseite")),
    ("Page introuvable", ("La page que vous cherchez n'existe pas ou a changé d'adresse.", "Retour à l'accueil")),
    ("Страница не найдена", ("Возможно, она была удалена или в адресе есть ошибка.", "Вернуться на главную")),
    ("Sorry, we couldn't find that page", ("It may have been removed, renamed, or it never existed at all.",)),
    ("503 Service Temporarily Unavailable", ("The server cannot answer at this time.", "nginx")),
)
"""Titles of error pages with what they say."""

STATEMENTS = (
    "This article has been translated by machine and may contain mistakes.",
    "Automatic translation from the Ukrainian original",
    "Translated from French by an AI system, not checked by an editor",
    "Read in English (auto-translated)",
)
"""How sites say that a page was machine-translated."""


def clock_times(random: Random, count: int) -> list[str]:
    """Return times of one day, the latest first, in one of the ways live coverage writes them."""
    minutes = sorted(random.sample(range(6 * 60, 22 * 60), count), reverse=True)
    form = random.choice(("{:02}:{:02}", "{:02}:{:02} GMT", "{:02}.{:02}", "half"))
    if form == "half":
        return [f"{(m // 60 - 1) % 12 + 1}:{m % 60:02} {'a.m.' if m < 720 else 'p.m.'}" for m in minutes]
    return [form.format(m // 60, m % 60) for m in minutes]
