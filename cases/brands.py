"""Which part of the landlord a case is about: a brand of the pack, and the service it gives."""

from __future__ import annotations

from cases.nations import Service
from cases.policy import Policy
from cases.policy_parts import Brand


def brand_of(policy: Policy, brand_id: str) -> Brand | None:
    """The pack's brand of this id; None for the landlord's own and for one it does not know."""
    brands = policy.landlord.brands
    return next((brand for brand in brands if brand.id == brand_id), None)


def service_about(category: str) -> Service:
    """The service that a complaint of this category is of (H21-8.2).

    A flag does not decide it: `care_complaint` says that one of its messages spoke of care.
    """
    return Service.CARE if category == "care" else Service.HOUSING


def service_of(policy: Policy, brand_id: str, usual: Service = Service.HOUSING) -> Service:
    """The service complained of: care where the brand gives it or the complaint is of it (HPG-8.3)."""
    brand = brand_of(policy, brand_id)
    is_care = Service.CARE in (usual, brand and brand.service)
    return Service.CARE if is_care and Service.CARE in policy.landlord.services else Service.HOUSING
