"""Danger comes first and alone. Numbers come from the dated contacts file, never from here."""

from conversations.texts.text import Text


def _danger(name: str, words: str, **carries: str) -> Text:
    return Text(
        "danger." + name,
        words,
        kind="emergency_advice",
        carries=carries,
        alone=True,
    )


TEXTS = (
    _danger(
        "gas",
        "Get everyone out now. Don't use switches, flames or a phone inside. From outside, call "
        "the gas emergency line {gas_emergency}, free, any time. If anyone is hurt or unwell call "
        "999. We've told a person here. Message us when you're safe.",
        leave_the_home_first="Get everyone out now",
        do_not_use_switches_or_flames="Don't use switches, flames",
        gas_emergency_number="{gas_emergency}",
        **{"999_if_unwell_or_fire": "If anyone is hurt or unwell call 999"},
    ),
    _danger(
        "carbon_monoxide",
        "Get everyone out into fresh air now and leave doors open. Then call the gas emergency "
        "line {gas_emergency}, free, any time. If anyone feels ill, sleepy or faint call 999. "
        "We've told a person here. Message us when you're safe.",
        leave_the_home_first="Get everyone out into fresh air now",
        gas_emergency_number="{gas_emergency}",
        **{"999_if_unwell_or_fire": "If anyone feels ill, sleepy or faint call 999"},
    ),
    _danger(
        "fire",
        "If there is fire or smoke, get out, stay out and call 999 now. Don't go back in for "
        "anything. We've told a person here. Message us when you're safe.",
        **{"999": "call 999 now"},
    ),
    _danger(
        "electrics",
        "Keep away from it and don't touch anything wet. Only switch off at the mains if it's dry "
        "and safe to reach. If there's fire, or anyone gets a shock, call 999. To make it safe "
        "call us any time on {emergency_phone}. We've told a person here.",
        keep_away_from_the_fitting="Keep away from it",
        switch_off_at_mains_only_if_dry_and_safe="Only switch off at the mains if it's dry",
        **{"999_if_fire_or_shock": "If there's fire, or anyone gets a shock, call 999"},
    ),
    _danger(
        "flood",
        "Keep away from any light, socket or switch that's wet. Only switch off at the mains if "
        "it's dry and safe to reach. If there's fire, or anyone gets a shock, call 999. Call us "
        "any time on {emergency_phone}. We've told a person here.",
        keep_away_from_the_fitting="Keep away from any light, socket or switch",
        switch_off_at_mains_only_if_dry_and_safe="Only switch off at the mains if it's dry",
        **{"999_if_fire_or_shock": "If there's fire, or anyone gets a shock, call 999"},
    ),
    _danger(
        "no_heat_or_water",
        "That needs sorting today. Please call us any time on {emergency_phone}. If anyone is ill "
        "from the cold or heat call 111, or 999 if it's serious. We've told a person here too.",
        **{"999_if_danger_now": "999 if it's serious"},
    ),
    _danger(
        "collapse",
        "Get everyone out of that room, or out of the home if you're not sure it's safe. If anyone "
        "is hurt or trapped call 999 now. Then call us any time on {emergency_phone}. "
        "We've told a person here.",
        leave_the_home_first="Get everyone out of that room",
        **{"999": "call 999 now"},
    ),
    _danger(
        "violence",
        "If you're in danger now call 999. If you can't speak, press 55 when asked. If it's over, "
        "call the police on 101. We've told a person here and they'll get in touch. "
        "Is it safe to message you here?",
        are_you_safe_now="If you're in danger now",
        safe_contact_question="Is it safe to message you here?",
        **{"999_and_55": "call 999. If you can't speak, press 55"},
    ),
    _danger(
        "domestic_abuse",
        "If you're in danger now call 999. If you can't speak, press 55 when asked. You can talk "
        "to someone free, any time, on {domestic_abuse}. A person here will help. We won't send "
        "you updates until you say it's safe to. You may want to delete this.",
        safe_contact_question="until you say it's safe",
        helpline="{domestic_abuse}",
        **{"999_and_55": "call 999. If you can't speak, press 55"},
    ),
    _danger(
        "safeguarding_adult",
        "Thank you for telling us. If anyone is in danger now call 999. We've told the person "
        "here whose job is to keep people safe, and they'll look at it today.",
        passed_to_a_person="We've told the person here",
        **{"999_if_danger_now": "If anyone is in danger now call 999"},
    ),
    _danger(
        "safeguarding_child",
        "Thank you for telling us. If a child is in danger now call 999. Children can call "
        "Childline, {childline}, free, any time. We've told the person here whose job is to keep "
        "children safe, and they'll look at it today.",
        passed_to_a_person="We've told the person here",
        **{"999_if_danger_now": "If a child is in danger now call 999"},
    ),
    _danger(
        "suicide",
        "I'm really glad you told us. Please talk to someone now: call Samaritans, {samaritans}, "
        "free, any time, or text SHOUT to {shout}. You can call 111 for urgent help. If your life "
        "is in danger call 999. A person here has been told and will get in touch.",
        samaritans="{samaritans}",
        shout_85258="{shout}",
        a_person_will_contact_you="A person here has been told and will get in touch",
        **{"999_if_danger_now": "If your life is in danger call 999"},
    ),
    _danger(
        "threat",
        "We've told a person here. If you or anyone else is in danger now, call 999. "
        "They'll get in touch with you. You can also call us on {office_phone}.",
        **{"999_if_danger_now": "is in danger now, call 999"},
    ),
    _danger(
        "medical",
        "If this is an emergency call 999 now. For urgent medical help call 111. "
        "We've told a person here. Message us when you can.",
        **{"999": "call 999 now"},
    ),
    Text(
        "danger.go_on",
        "Thank you. A person here knows. When you're ready we can carry on. "
        "If things get worse call 999.",
        kind="safe_reply",
    ),
)
