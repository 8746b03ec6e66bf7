"""The words a filter may be typed with besides the canonical ones: Indonesian, and other spellings.

The Indonesian words are those the window and Seller Center use. A field or value of several words is typed
with a `_`, a `-`, or, in quotes, with a space between them.
"""

from __future__ import annotations

from typing import Final

from seller_desktop.domain.filters import CHOICES, FLAG_VALUES, Field

FIELD_WORDS: Final[dict[Field, tuple[str, ...]]] = {
    Field.CHANNEL: ("kanal", "saluran"),
    Field.CREATED: ("dibuat", "dipesan"),
    Field.PAID: ("dibayar",),
    Field.SHIP_BY: ("kirim_sebelum", "batas_kirim"),
    Field.SHIPPED: ("dikirim",),
    Field.DELIVERED: ("terkirim", "diterima", "sampai"),
    Field.CANCELLED: ("canceled", "dibatalkan", "batal"),
    Field.AMOUNT: ("total", "jumlah", "nilai"),
    Field.COD: ("bayar_di_tempat",),
    Field.COURIER: ("kurir", "ekspedisi"),
    Field.CITY: ("kota", "kabupaten"),
    Field.PROVINCE: ("provinsi",),
    Field.PRODUCT: ("produk", "barang"),
    Field.REASON: ("alasan",),
    Field.CANCELLED_BY: ("canceled_by", "dibatalkan_oleh"),
    Field.HAS: ("ada", "punya"),
    Field.FLAG: ("tanda", "bendera"),
    Field.TRACKING: ("resi", "nomor_resi", "no_resi"),
    Field.DEADLINE: ("tenggat", "batas_waktu"),
    Field.NEEDS: ("perlu", "tindakan"),
    Field.PRINTED: ("dicetak", "cetak"),
    Field.SHIPMENT: ("pengiriman",),
}

_YES_NO: Final = {"ya": "yes", "y": "yes", "true": "yes", "tidak": "no", "bukan": "no", "false": "no"}
_VALUE_WORDS: Final[dict[Field, dict[str, str]]] = {
    Field.STATUS: {
        "belum_dibayar": "pending",
        "unpaid": "pending",
        "perlu_dikirim": "to_ship",
        "untuk_dikirim": "to_ship",
        "dikirim": "shipped",
        "selesai": "completed",
        "dibatalkan": "cancelled",
        "batal": "cancelled",
        "canceled": "cancelled",
        "belum_dikenal": "unmapped",
        "needs_mapping": "unmapped",
    },
    Field.SUBSTATUS: {
        "belum_dibayar": "unpaid",
        "ditahan": "on_hold",
        "menunggu_pengiriman": "awaiting_shipment",
        "menunggu_pengambilan": "awaiting_collection",
        "dalam_perjalanan": "in_transit",
        "dalam_pengiriman": "in_transit",
        "terkirim": "delivered",
        "selesai": "completed",
        "dibatalkan": "cancelled",
        "canceled": "cancelled",
    },
    Field.CHANNEL: {"tiktok_shop": "tiktok", "toped": "tokopedia"},
    Field.COD: _YES_NO,
    Field.PRINTED: _YES_NO | {"sudah": "yes", "belum": "no"},
    Field.CANCELLED_BY: {"pembeli": "buyer", "penjual": "seller", "sistem": "system"},
    Field.HAS: {
        "catatan": "note",
        "notes": "note",
        "resi": "tracking",
        "nomor_resi": "tracking",
        "tanda": "flag",
        "bendera": "flag",
        "kasus": "case",
    },
    Field.NEEDS: {
        "terlambat_kirim": "overdue",
        "terlambat": "overdue",
        "segera_kirim": "ship_soon",
        "kirim": "ship_soon",
        "batal_otomatis": "auto_cancel_soon",
        "pembatalan": "cancel_requested",
        "cancellation": "cancel_requested",
        "retur": "return_requested",
        "return": "return_requested",
        "gagal_kirim": "failed_delivery",
    },
    Field.SHIPMENT: {
        "dikemas": "packed",
        "diserahkan": "handed_over",
        "belum": "none",
        "tidak_ada": "none",
    },
    Field.FLAG: {
        "merah": "red",
        "oranye": "orange",
        "jingga": "orange",
        "kuning": "yellow",
        "hijau": "green",
        "toska": "teal",
        "biru": "blue",
        "ungu": "purple",
        "abu_abu": "grey",
        "gray": "grey",
    },
}
DAY_WORDS: Final = {
    "hari_ini": "today",
    "kemarin": "yesterday",
    "besok": "tomorrow",
    "bulan_ini": "this_month",
    "bulan_lalu": "last_month",
}
OVERDUE_WORDS: Final = ("lewat", "terlambat")

_FIELDS: Final = {word: field for field in Field for word in (field.value, *FIELD_WORDS.get(field, ()))}


def folded(text: str) -> str:
    """A word as words are compared: small letters, one `_` where it is parted."""
    return "_".join(text.replace("-", " ").replace("_", " ").split()).casefold()


def field_of(word: str) -> Field | None:
    """The field a word stands for; None where it is none."""
    return _FIELDS.get(folded(word))


def choice_of(field: Field, word: str) -> str | None:
    """The value of a field (or the colour of a flag) a word stands for; None where it is none."""
    wanted = folded(word)
    choices = FLAG_VALUES if field is Field.FLAG else CHOICES[field]
    if wanted in choices:
        return next(str(one) for one in choices if one == wanted)
    return _VALUE_WORDS.get(field, {}).get(wanted)


def words_for(field: Field, value: str) -> tuple[str, ...]:
    """Every word by which a value of a field can be typed, the canonical one first."""
    if value in DAY_WORDS.values():
        return (value, *(word for word, meant in DAY_WORDS.items() if meant == value))
    return (value, *(word for word, meant in _VALUE_WORDS.get(field, {}).items() if meant == value))
