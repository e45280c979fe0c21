"""Which home is the request for?"""

from conversations.questions.home import hear
from conversations.questions.question import Question

REQUEST_HOME = Question("request_home", "report.home", hear, called=("address", "home"))
