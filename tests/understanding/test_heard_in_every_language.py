"""Yes, no, help, stop and a person please, danger and a complaint are heard in every language offered."""

from __future__ import annotations

import pytest

from conversations.understanding.acts import read_act
from conversations.understanding.danger import dangers
from conversations.understanding.folding import fold
from conversations.understanding.other_languages import wants_complaint
from conversations.understanding.word_lists import HOME, languages

ANSWERS = {
    "ar": {
        "yes": ("نعم", "ايوا", "تمام", "اكيد"),
        "no": ("لا شكرا", "مو هلق", "مش دلوقتي"),
        "help": ("ساعدوني", "محتاج مساعدة", "النجدة"),
        "stop": ("وقفوا الرسائل", "بلاش رسائل"),
        "human": ("بدي احكي مع شخص", "عايز اكلم حد"),
    },
    "bn": {
        "yes": ("জি", "thik ase", "ji ha"),
        "no": ("না ধন্যবাদ", "ekhon na", "lagbe na"),
        "help": ("সাহায্য করুন", "help koren", "shahajjo chai"),
        "stop": ("মেসেজ বন্ধ করুন", "ar message diben na"),
        "human": ("মানুষের সাথে কথা বলতে চাই", "karo shathe kotha bolte chai"),
    },
    "cy": {
        "yes": ("ie plis", "cewch"),
        "no": ("dim diolch", "dim ots"),
        "help": ("helpwch fi", "dwi angen help"),
        "stop": ("peidiwch ag anfon negeseuon", "stopiwch anfon negeseuon"),
        "human": ("dwi isio siarad efo rhywun", "ga i siarad efo rhywun"),
    },
    "gd": {
        "yes": ("gu dearbh", "ceart gu leor"),
        "no": ("chan eil tapadh leat", "cha tog"),
        "help": ("cuidich mi", "tha mi feumach air cuideachadh"),
        "stop": ("na cuir teachdaireachdan thugam",),
        "human": ("tha mi ag iarraidh bruidhinn ri duine", "bruidhinn ri cuideigin"),
    },
    "pa": {
        "yes": ("ਹਾਂਜੀ", "aaho", "haanji theek aa", "آہو"),
        "no": ("ਨਹੀਂ", "nahi ji", "نئیں"),
        "help": ("ਮਦਦ", "mainu madad chahidi", "samajh ni aundi"),
        "stop": ("ਮੈਸੇਜ ਬੰਦ ਕਰੋ", "mainu message na bhejo"),
        "human": ("ਬੰਦੇ ਨਾਲ ਗੱਲ ਕਰਨੀ ਹੈ", "kise naal gal karao"),
    },
    "pl": {
        "yes": ("no dobra", "no pewnie", "jasne ze tak"),
        "no": ("nie dzieki", "niewazne"),
        "help": ("pomocy", "nie kapuje"),
        "stop": ("przestancie pisac", "nie piszcie do mnie"),
        "human": ("chce rozmawiac z czlowiekiem", "dajcie mi czlowieka"),
    },
    "pt": {
        "yes": ("sim por favor", "pode ser"),
        "no": ("nao obrigado", "deixa estar"),
        "help": ("socorro", "preciso de ajuda"),
        "stop": ("parem de mandar mensagens", "parem as mensagens"),
        "human": ("uma pessoa por favor", "quero falar com uma pessoa"),
    },
    "ro": {
        "yes": ("da va rog", "bine da"),
        "no": ("nu mersi", "lasa asa"),
        "help": ("ajutati-ma", "am nevoie de ajutor"),
        "stop": ("opriti mesajele", "nu-mi mai scrieti"),
        "human": ("cu un om va rog", "vreau sa vorbesc cu cineva"),
    },
    "so": {
        "yes": ("haa fadlan", "haye"),
        "no": ("maya mahadsanid", "iska daa"),
        "help": ("i caawi", "caawin ayaan u baahanahay"),
        "stop": ("ha ii soo qorina", "jooji fariimaha"),
        "human": ("qof fadlan", "waxaan rabaa qof aan la hadlo"),
    },
    "ur": {
        "yes": ("جی بالکل", "ٹھیک ہے"),
        "no": ("ابھی نہیں", "جی نہیں"),
        "help": ("میری مدد کریں", "سمجھ نہیں آئی"),
        "stop": ("پیغام بند کریں", "مجھے میسج نہ کریں"),
        "human": ("کسی انسان سے بات کرنی ہے", "مجھے کال کریں"),
    },
    "ur-Latn": {
        "yes": ("hanji", "ji bilkul"),
        "no": ("nhi", "abhi nahi"),
        "help": ("meri madad karo", "samajh nahi aa raha"),
        "stop": ("msg band karo", "mujhe message na karein"),
        "human": ("kisi insan se baat karni hai", "kisi bande se baat karwao"),
    },
}

DANGERS = [
    ("moj maz mnie bije", "domestic_abuse"),
    ("czujnik czadu wyje", "carbon_monoxide"),
    ("n-avem caldura si am un bebelus", "no_heat_or_water"),
    ("vecinul ma ameninta cu cutitul", "threat"),
    ("a minha mae nao respira", "medical"),
    ("a tomada faz faiscas", "electrics"),
    ("hooyo ma neefsanayso", "medical"),
    ("ninkaygu wuu i garaacaa", "domestic_abuse"),
    ("ma ngwr yn fy nharo i", "domestic_abuse"),
    ("nenfwd wedi syrthio", "collapse"),
    ("chan eil mo mhàthair ag anail", "medical"),
    ("thuit am mullach", "collapse"),
    ("switch se chingari nikal rahi hai", "electrics"),
    ("ammi ko saans nahi aa rahi", "medical"),
    ("پڑوسی نے دھمکی دی", "threat"),
    ("الفيش عم يطلع شرار", "electrics"),
    ("زوجي عم يضربني", "domestic_abuse"),
    ("امي ما عم تتنفس", "medical"),
    ("amar shami amake mare", "domestic_abuse"),
    ("chad bhenge porse", "collapse"),
    ("current e shock khaisi", "electrics"),
    ("heating nai chhoto baccha ache", "no_heat_or_water"),
    ("mera ghar wala mainu kuttda", "domestic_abuse"),
    ("heating ni chaldi te chhota bacha aa", "no_heat_or_water"),
    ("mata ji nu saah ni aunda", "medical"),
    ("گیس دی بو آندی اے", "gas"),
]


def test_no_language_is_forgotten() -> None:
    assert set(ANSWERS) == set(languages()) - {HOME}


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (act, text)
        for answers in ANSWERS.values()
        for act, texts in answers.items()
        for text in texts
    ],
)
def test_an_answer_or_a_call_is_heard(act: str, text: str) -> None:
    heard = read_act(text)
    assert heard is not None
    assert heard.act == act


@pytest.mark.parametrize(("text", "danger"), DANGERS)
def test_a_danger_is_heard(text: str, danger: str) -> None:
    assert danger in dangers(fold(text))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ami complain korte chai", "bn"),
        ("mai shikayat karna chaunda", "pa"),
        ("میں شکایت کرنی اے", "pa"),
        ("complaint karni aa", "pa"),
    ],
)
def test_a_complaint_is_heard_in_the_letters_people_have(text: str, code: str) -> None:
    assert wants_complaint(fold(text), code)


@pytest.mark.parametrize(
    ("text", "code"), [("ami complain korte chai na", "bn"), ("shikayat ni karni", "pa")]
)
def test_who_wants_none_is_believed_in_the_letters_people_have(text: str, code: str) -> None:
    assert not wants_complaint(fold(text), code)


@pytest.mark.parametrize("text", ["koniec", "jooji", "stad", "pare", "band karo", "توقف"])
def test_a_bare_enough_in_another_language_ends_no_messages(text: str) -> None:
    heard = read_act(text)
    assert heard is None or heard.act != "stop"
