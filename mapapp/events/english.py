"""The closed classes of English, and the common verbs that clauses are told apart by."""

from __future__ import annotations

from functools import cache

from mapapp.events.inflection import Forms, forms_of
from mapapp.events.vocabulary import vocabulary

BE = vocabulary("am is are was were be been being 're 's")
HAVE = vocabulary("have has had having 've")
DO = vocabulary("do does did")
MODALS = vocabulary("will would shall should can could may might must cannot 'll")
NEGATIONS = vocabulary("not never n't no nobody none neither nor without")
DETERMINERS = vocabulary(
    """
    the a an this that these those his her its their our my your some any each every another
    both all several many few no whose
    """
)
PREPOSITIONS = vocabulary(
    """
    of in on at by for with from to into onto near over under between among amid against
    during through throughout across along around about above below behind beside beyond
    inside outside within without toward towards upon off despite following after before since
    until till per via like than including concerning regarding
    """
)
CONJUNCTIONS = vocabulary("and or but nor & yet")
SUBORDINATORS = vocabulary(
    """
    that which who whom whose when while where because although though if unless whether as
    after before since until so whereas once how why what lest amid
    """
)
RELATIVES = vocabulary("that which who whom whose where when")
PERSONAL = vocabulary("he she they it we i you him her them us me")
PRONOUNS = PERSONAL | vocabulary(
    """
    who which that this these those one ones others another himself herself itself themselves
    someone everyone nobody there
    """
)
SAYING = vocabulary(
    """
    say tell announce add report state note warn claim insist explain stress emphasize
    emphasise confirm declare disclose reveal argue suggest believe admit acknowledge indicate
    estimate predict recall remark reiterate underline write tweet quote allege assert
    maintain
    """
)
_COMMON = """
    "accept achieve act add admit adopt affect aim allege allow announce appear apply
    approach argue arise arrange ask assert assume attach attempt attend avoid become begin
    believe belong block bring broadcast build call carry cause celebrate change charge
    choose cite claim clear close come comment complete concern confirm consider contain
    continue control cost cover create cross cut decide declare decline decrease defend
    delay deliver depend describe design destroy determine develop disclose discover divide
    do draw drive drop earn emerge emphasize emphasise employ enable encounter end enjoy
    ensure enter escape establish estimate expand expect experience explain express extend
    face fail fall fear feel fill find finish fly follow force form gain gather generate get
    give go grow happen have hear help hide hinder hit hold hope host hurt identify imagine
    improve include increase indicate inform injure insist intend introduce invite involve
    join jump keep know lack last lead learn leave let lie list live locate lose maintain
    make manage mark mean mention move name need note notify obtain occur offer open operate
    order organize organise owe own pass pay perform permit persuade place plan play point
    predict prepare prevent produce promise protect prove provide publish pull push put
    question quote raise reach read realize recall receive recover reduce refer regard
    reiterate relate remain remember remove repeat replace reply report represent require
    respond rest restore result retain retire return reveal rise run say see seem sell send
    serve set settle show shut sit speak spend split spread stage stand start state stay
    stop strengthen stress struggle study succeed suffer suggest survive suspect take talk
    tell test think throw tie total treat try turn underline underscore understand unite
    urge use view visit vote wait walk want watch win wonder work worry write trap strain
    alleviate coordinate accompany imply surrender target describe convey displace stem save
    tweet sweep drown damage evacuate shelter cancel inspect
"""


@cache
def common_verb_forms() -> dict[str, Forms]:
    """Return the written forms of the common verbs."""
    found: dict[str, Forms] = {}
    for verb in _COMMON.split():
        for written, form in forms_of(verb).items():
            found[written] = found.get(written, 0) | form
    return found


@cache
def saying_forms() -> frozenset[str]:
    """Return the written forms of the verbs of saying."""
    return frozenset(written for verb in SAYING for written in forms_of(verb))
