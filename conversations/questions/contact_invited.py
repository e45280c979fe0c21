"""Would you like to hear back? Invited, never required, of somebody who stays nameless."""

from conversations.heard import Heard
from conversations.questions.question import Question
from conversations.session import Answer, Session

NO_NAME = "stay_nameless"


def hear(heard: Heard, session: Session) -> Answer | None:
    """A name, a number or an email; a no is an answer too."""
    if heard.picked((NO_NAME,)) or heard.act in ("no", "thanks", "skip", "not_sure"):
        return Answer(None, heard.text)
    given = (heard.detail(name) for name in ("email", "phone", "name", "address"))
    return Answer(heard.text.strip(), heard.text) if any(given) else None


CONTACT_INVITED = Question("contact_invited", "anonymous.receipt", hear)
