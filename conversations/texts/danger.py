"""Danger comes first and alone. Numbers come from the dated contacts file, never from here."""

from conversations.texts.text import Text


def _danger(
    name: str, words: str, easy: str = "", kind: str = "emergency_advice", **carries: str
) -> Text:
    return Text(
        "danger." + name,
        words,
        easy=easy,
        kind=kind,
        carries=carries,
        alone=True,
    )


TEXTS = (
    _danger(
        "gas",
        "Get everyone out now. Don't use switches, flames or a phone inside. From outside, call "
        "the gas emergency line {gas_emergency}, free, any time. If anyone is hurt or unwell call "
        "999. We've told a person here. Message us when you're safe.",
        easy="Get everyone out now. Do not touch switches. Do not light a flame. Do not use a "
        "phone inside. Go outside. Then call {gas_emergency}. It is free, day and night. If anyone "
        "is hurt or ill, call 999. We have told a person here. Write to us when you are safe.",
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
        easy="Get everyone out to fresh air now. Leave the doors open. Then call {gas_emergency}. "
        "It is free, day and night. If anyone feels ill, sleepy or faint, call 999. We have told a "
        "person here. Write to us when you are safe.",
        leave_the_home_first="Get everyone out into fresh air now",
        gas_emergency_number="{gas_emergency}",
        **{"999_if_unwell_or_fire": "If anyone feels ill, sleepy or faint call 999"},
    ),
    _danger(
        "fire",
        "If there is fire or smoke, get out, stay out and call 999 now. Don't go back in for "
        "anything. We've told a person here. Message us when you're safe.",
        easy="If you see fire or smoke, get out now. Stay out and call 999. Do not go back in. We "
        "have told a person here. Write to us when you are safe.",
        **{"999": "call 999 now"},
    ),
    _danger(
        "electrics",
        "Keep away from it and don't touch anything wet. Only switch off at the mains if it's dry "
        "and safe to reach. If there's fire, or anyone gets a shock, call 999. To make it safe "
        "call us any time on {emergency_phone}. We've told a person here.",
        easy="Keep away from it. Do not touch wet things. You can turn off the main switch. Only "
        "do it if it is dry and safe to reach. If there is fire or a shock, call 999. To make it "
        "safe, call us on {emergency_phone}, day or night. We have told a person here.",
        keep_away_from_the_fitting="Keep away from it",
        switch_off_at_mains_only_if_dry_and_safe="Only switch off at the mains if it's dry",
        **{"999_if_fire_or_shock": "If there's fire, or anyone gets a shock, call 999"},
    ),
    _danger(
        "flood",
        "Keep away from any light, socket or switch that's wet. Only switch off at the mains if "
        "it's dry and safe to reach. If there's fire, or anyone gets a shock, call 999. Call us "
        "any time on {emergency_phone}. We've told a person here.",
        easy="Keep away from wet lights, sockets and switches. You can turn off the main switch. "
        "Only do it if it is dry and safe to reach. If there is fire or a shock, call 999. Call us "
        "on {emergency_phone}, day or night. We have told a person here.",
        keep_away_from_the_fitting="Keep away from any light, socket or switch",
        switch_off_at_mains_only_if_dry_and_safe="Only switch off at the mains if it's dry",
        **{"999_if_fire_or_shock": "If there's fire, or anyone gets a shock, call 999"},
    ),
    _danger(
        "no_heat_or_water",
        "That needs sorting today. Please call us any time on {emergency_phone}. If anyone is ill "
        "from the cold or heat call 111, or 999 if it's serious. We've told a person here too.",
        easy="You need help with this today. Please call us on {emergency_phone}, day or night. If "
        "the cold or heat makes anyone ill, call 111. If it is serious, call 999. We have told a "
        "person here too.",
        **{"999_if_danger_now": "999 if it's serious"},
    ),
    _danger(
        "collapse",
        "Get everyone out of that room, or out of the home if you're not sure it's safe. If anyone "
        "is hurt or trapped call 999 now. Then call us any time on {emergency_phone}. "
        "We've told a person here.",
        easy="Get everyone out of that room. If your home is not safe, get out of it. If anyone is "
        "hurt or stuck, call 999 now. Then call us on {emergency_phone}, day or night. We have "
        "told a person here.",
        leave_the_home_first="Get everyone out of that room",
        **{"999": "call 999 now"},
    ),
    _danger(
        "violence",
        "If you're in danger now call 999. If you can't speak, press 55 when asked. If it's over, "
        "call the police on 101. We've told a person here and they'll get in touch. "
        "Is it safe to message you here?",
        easy="If you are in danger now, call 999. If you cannot speak, press 55 when asked. If it "
        "is over, call the police on 101. We have told a person here. They will get in touch. Is "
        "it safe to write to you here?",
        are_you_safe_now="If you're in danger now",
        safe_contact_question="Is it safe to message you here?",
        **{"999_and_55": "call 999. If you can't speak, press 55"},
    ),
    _danger(
        "domestic_abuse",
        "If you're in danger now call 999. If you can't speak, press 55 when asked. You can talk "
        "to someone free, any time, on {domestic_abuse}. A person here will help. We won't send "
        "you updates until you say it's safe to. You may want to delete this. Is it safe here?",
        easy="If you are in danger now, call 999. If you cannot speak, press 55 when asked. You "
        "can talk to someone on {domestic_abuse}. It is free, day and night. A person here will "
        "help you. We will not send you news until you say it is safe. You may want to delete "
        "this. Is it safe here?",
        kind="safe_reply",
        safe_contact_question="Is it safe here?",
        helpline_england="{domestic_abuse}",
        **{"999_and_55": "call 999. If you can't speak, press 55"},
    ),
    _danger(
        "domestic_abuse_scotland",
        "If you're in danger now call 999. If you can't speak, press 55 when asked. You can talk "
        "to someone in Scotland free, any time, on {domestic_abuse}. A person here will help. We "
        "won't send you updates until you say it's safe to. You may want to delete this. Is it "
        "safe here?",
        easy="If you are in danger now, call 999. If you cannot speak, press 55 when asked. You "
        "can talk to someone on {domestic_abuse}. It is free, day and night. A person here will "
        "help you. We will not send you news until you say it is safe. You may want to delete "
        "this. Is it safe here?",
        kind="safe_reply",
        safe_contact_question="safe here?",
        helpline_scotland="{domestic_abuse}",
        **{"999_and_55": "call 999. If you can't speak, press 55"},
    ),
    _danger(
        "safeguarding_adult",
        "Thank you for telling us. If anyone is in danger now call 999. We've told the person "
        "here whose job is to keep people safe, and they'll look at it today. We can't tell you "
        "what they find. You can message us any time.",
        easy="Thank you for telling us. If anyone is in danger now, call 999. We have told a "
        "person here. Their job is to keep people safe. They will look at it today. We cannot tell "
        "you what they find. You can write to us any time.",
        kind="safeguarding_neutral",
        passed_to_a_person="We've told the person here",
        cannot_share_outcome="We can't tell you what they find",
        **{"999_if_danger_now": "If anyone is in danger now call 999"},
    ),
    _danger(
        "safeguarding_child",
        "Thank you for telling us. If a child is in danger now call 999. Children can call "
        "Childline, {childline}, free, any time. We've told the person here whose job is to keep "
        "children safe, and they'll look at it today. We can't tell you what they find.",
        easy="Thank you for telling us. If a child is in danger now, call 999. A child can call "
        "Childline on {childline}. It is free, day and night. We have told a person here. Their "
        "job is to keep children safe. They will look at it today. We cannot tell you what they "
        "find.",
        kind="safeguarding_neutral",
        passed_to_a_person="We've told the person here",
        cannot_share_outcome="We can't tell you what they find",
        **{"999_if_danger_now": "If a child is in danger now call 999"},
    ),
    _danger(
        "suicide",
        "I'm really glad you told us. Are you safe right now? If not, call 999. You can talk to "
        "someone now: Samaritans, {samaritans}, free, any time, or text SHOUT to {shout}. Or call "
        "NHS 111 and choose option 2. A person here has been told and will get in touch.",
        easy="I am glad you told us. Are you safe now? If not, call 999. You can call Samaritans "
        "on {samaritans}. It is free, day and night. Or text SHOUT to {shout}. Or call NHS 111 and "
        "choose option 2. We have told a person here. They will get in touch.",
        kind="crisis_support",
        are_you_safe_now="Are you safe right now?",
        samaritans="{samaritans}",
        shout_85258="{shout}",
        nhs_111_option_2="NHS 111 and choose option 2",
        a_person_will_contact_you="A person here has been told and will get in touch",
        **{"999": "call 999", "999_if_danger_now": "If not, call 999"},
    ),
    _danger(
        "suicide_scotland",
        "I'm really glad you told us. Are you safe right now? If not, call 999. You can talk to "
        "someone now: Samaritans, {samaritans}, free, any time, NHS 24 on 111, or Breathing Space, "
        "{breathing_space}. A person here has been told and will get in touch.",
        easy="I am glad you told us. Are you safe now? If not, call 999. You can call Samaritans on "
        "{samaritans}. It is free, day and night. Or call NHS 24 on 111. Or call Breathing Space "
        "on {breathing_space}. We have told a person here. They will get in touch.",
        kind="crisis_support",
        are_you_safe_now="Are you safe right now?",
        samaritans="{samaritans}",
        nhs24_111="NHS 24 on 111",
        breathing_space="{breathing_space}",
        a_person_will_contact_you="A person here has been told and will get in touch",
        **{"999": "call 999", "999_if_danger_now": "If not, call 999"},
    ),
    _danger(
        "threat",
        "We've told a person here. If you or anyone else is in danger now, call 999. "
        "They'll get in touch with you. You can also call us on {office_phone}.",
        easy="If anyone is in danger now, call 999. We have told a person here. They will get in "
        "touch with you. You can call us on {office_phone}.",
        **{"999_if_danger_now": "is in danger now, call 999"},
    ),
    _danger(
        "medical",
        "If this is an emergency call 999 now. For urgent medical help call 111. "
        "We've told a person here. Message us when you can.",
        easy="If someone is very ill or hurt, call 999 now. If you need a doctor soon, call 111. "
        "We have told a person here. Write to us when you can.",
        **{"999": "call 999 now"},
    ),
    _danger(
        "in_a_group",
        "We hear you, and we've told a person here. If it's urgent call {emergency_phone}, or 999 "
        "if anyone is in danger. Please don't share details here, others can read it. "
        "Message us privately and we'll help.",
        easy="We hear you. We have told a person here. If you need help now, call "
        "{emergency_phone}. If anyone is in danger, call 999. Other people can read this. Please "
        "do not tell us more here. Send us a private message. Then we will help.",
        kind="move_to_private",
        we_hear_you="We hear you",
        private_route="Message us privately",
        no_details="don't share details here",
        **{"999_if_danger_now": "999 if anyone is in danger"},
    ),
    Text(
        "danger.go_on",
        "Thank you. A person here knows. When you're ready we can carry on. "
        "If things get worse call 999.",
        easy="Thank you. A person here knows. We can go on when you want to. If things get worse, "
        "call 999.",
        kind="safe_reply",
    ),
)
