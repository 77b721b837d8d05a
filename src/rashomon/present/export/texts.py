"""Forms of what single texts hold: pages, articles, annotations and what links made of them."""

from rashomon.model.annotations import Figure, Mention, Quotation, Wording
from rashomon.model.articles import Article, ChosenDate, Credit, DateCandidate, FieldWitness
from rashomon.model.case import Case
from rashomon.model.links import ChainLink, Entity, ReferenceDate, Timex
from rashomon.model.pages import Page
from rashomon.present.export.forms import Json, Object, anchor_form, anchor_forms, span_form


def page_form(page: Page) -> Object:
    """A saved file and how it was decoded; `bytes` is its size."""
    return {
        "id": page.id,
        "path": page.path,
        "url": page.url,
        "sha256": page.sha256,
        "bytes": len(page.raw),
        "media_type": page.media_type,
        "encoding": page.decoded.encoding,
        "encoding_confidence": page.decoded.confidence,
        "encoding_basis": page.decoded.basis,
        "undecodable_bytes": page.decoded.undecodable,
        "captured_at": page.captured_at,
        "headers": [list(one) for one in page.headers],
        "inside": [
            {"form": one.form, "name": one.name, "start": one.start, "end": one.end, "coding": one.coding}
            for one in page.steps
        ],
        "partial": page.partial,
    }


def article_form(article: Article, case: Case) -> Object:
    """An article with its text, the map to its page, and everything that was left out and why."""
    segments: list[Json] = [
        [one.text_start, one.text_end, one.page_start, one.page_end] for one in article.map.segments
    ]
    return {
        "id": article.id,
        "page": article.page,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "outlet_basis": article.outlet_basis,
        "language": article.language,
        "url": article.url,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "map": segments,
        "blocks": [{"kind": one.kind, "start": one.start, "end": one.end} for one in article.blocks],
        "published": _chosen_date_form(article.published),
        "updated": _chosen_date_form(article.updated),
        "dates": [_date_form(one) for one in article.dates],
        "witnesses": [_witness_form(one) for one in article.witnesses],
        "credits": [_credit_form(one, case) for one in article.credits],
        "hyperlinks": [
            {"anchor": anchor_form(article.anchor(one.start, one.end)), "url": one.url} for one in article.hyperlinks
        ],
        "health": [
            {
                "kind": one.kind,
                "note": one.note,
                "anchor": anchor_form(one.anchor),
                "page_span": span_form(one.page_span),
            }
            for one in article.health
        ],
        "removals": [
            {"page_span": span_form(one.span), "kind": one.kind, "reason": one.reason, "words": one.words}
            for one in article.removals
        ],
    }


def _chosen_date_form(date: ChosenDate | None) -> Json:
    if date is None:
        return None
    return {
        "value": date.value,
        "precision": date.precision,
        "basis": date.basis,
        "anchor": anchor_form(date.anchor),
        "page_span": span_form(date.page_span),
        "confidence": date.confidence,
    }


def _witness_form(witness: FieldWitness) -> Object:
    return {
        "field": witness.field,
        "value": witness.value,
        "where": witness.where,
        "agrees": witness.agrees,
        "page_span": span_form(witness.page_span),
    }


def _date_form(date: DateCandidate) -> Object:
    return {
        "value": date.value,
        "precision": date.precision,
        "where": date.where,
        "role": date.role,
        "used": date.used,
        "reason": date.reason,
        "page_span": span_form(date.page_span),
    }


def _credit_form(credit: Credit, case: Case) -> Object:
    named = [one.id for one in case.links.entities if credit.name in (one.name, *one.variants)]
    return {
        "name": credit.name,
        "entity": named[0] if len(named) == 1 else None,
        "kind": credit.kind,
        "anchor": anchor_form(credit.anchor),
        "page_span": span_form(credit.page_span),
    }


def mention_form(mention: Mention, case: Case) -> Object:
    """Words that stand for an entity; `name` without title, `described` where there is only a description."""
    return {
        "id": mention.id,
        "entity": case.entity_of_mention.get(mention.id),
        "kind": mention.kind,
        "anchor": anchor_form(mention.anchor),
        "name": mention.name,
        "role": mention.role,
        "described": mention.described,
    }


def entity_form(entity: Entity) -> Object:
    """An entity with its spellings and why they were taken for one."""
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "variants": list(entity.variants),
        "judgement": entity.judgement,
        "country": entity.country,
        "stands_for": entity.stands_for,
        "merges": [
            {"one": one.one, "other": one.other, "score": one.score, "reason": one.reason} for one in entity.merges
        ],
    }


def timex_form(timex: Timex) -> Object:
    """A resolved time expression."""
    return {
        "id": timex.id,
        "value": timex.value,
        "end_value": timex.end_value,
        "precision": timex.precision,
        "anchor": anchor_form(timex.anchor),
        "reference": timex.reference,
        "basis": timex.basis,
    }


def reference_form(reference: ReferenceDate) -> Object:
    """The day an article's relative dates were counted from, and what that rests on."""
    return {
        "article": reference.article,
        "value": reference.value,
        "basis": reference.basis,
        "assumed": reference.assumed,
        "evidence_article": reference.evidence_article,
        "evidence": anchor_form(reference.evidence),
    }


def quotation_form(quotation: Quotation, case: Case, group: str | None) -> Object:
    """A quotation with its speaker and the chain of voices from the article inwards."""
    attribution = case.attribution_of.get(quotation.id)
    speaker = attribution.speaker if attribution else None
    if attribution is None and quotation.speaker_words is not None:
        speaker = ChainLink(quotation.speaker_words.exact, quotation.speaker_words, None)
    return {
        "id": quotation.id,
        "article": quotation.article,
        "kind": quotation.kind,
        "content": anchor_forms(quotation.content),
        "cue": anchor_form(quotation.cue),
        "speaker": None if speaker is None else _voice_form(speaker),
        "chain": [_voice_form(one) for one in attribution.chain] if attribution else [],
        "group": group,
        "certainty": quotation.certainty,
        "reason": attribution.reason if attribution else None,
    }


def _voice_form(voice: ChainLink) -> Object:
    return {"text": voice.text, "anchor": anchor_form(voice.anchor), "entity": voice.entity}


def figure_form(figure: Figure, case: Case) -> Object:
    """A number with what it counts, whose it is and for which day."""
    context = case.figure_context_of.get(figure.id)
    return {
        "id": figure.id,
        "article": figure.article,
        "anchor": anchor_form(figure.anchor),
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "counted": figure.counted,
        "hedge": figure.hedge,
        "attributed_to": context.attributed_to if context else None,
        "as_of": context.as_of if context else None,
        "scope": list(figure.scope),
        "forecast": figure.forecast,
    }


def wording_form(wording: Wording) -> Object:
    """A word choice, and the words it stands against."""
    return {
        "id": wording.id,
        "article": wording.article,
        "kind": wording.kind,
        "concept": wording.concept,
        "anchor": anchor_form(wording.anchor),
        "against": anchor_form(wording.against),
        "reason": wording.reason,
    }
