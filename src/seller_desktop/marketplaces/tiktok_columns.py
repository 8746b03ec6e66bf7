"""The columns of the TikTok Shop / Tokopedia order export: English headers, as files show them, with the
Indonesian ones that tolerant tools accept, and the names other markets use for the same thing.

A field of `StatedOrder` stands plain, one of its line or package under `line.` or `package.`.
Columns not listed here are kept with the row's cells.
"""

from __future__ import annotations

from typing import Final

from seller_desktop.marketplaces.columns import Column, KnownColumns

_COLUMNS: Final = (
    Column("order_no", ("Order ID", "Nomor Pesanan", "ID Pesanan"), "Platform unique order ID"),
    Column("status_text", ("Order Status", "Status Pesanan"), "Current order status"),
    Column("substatus_text", ("Order Substatus", "Order Sub Status", "Substatus Pesanan")),
    Column(
        "line.cancel_return_type",
        ("Cancelation/Return Type", "Cancellation/Return Type", "Tipe Pembatalan/Pengembalian"),
        "The filed",
    ),
    Column("preorder", ("Normal or Pre-order", "Normal or Preorder", "Normal atau Pre-order")),
    Column("line.sku_id", ("SKU ID", "ID SKU"), "Platform SKU ID"),
    Column(
        "line.seller_sku",
        ("Seller SKU", "SKU Penjual"),
        "Seller sku input by the seller in the product system",
    ),
    Column("line.product", ("Product Name", "Nama Produk"), "Platform product name"),
    Column("line.variation", ("Variation", "Variasi"), "Platform SKU variation"),
    Column("line.quantity", ("Quantity", "Jumlah"), "SKU sold quantity in the order"),
    Column(
        "line.returned_quantity", ("Sku Quantity of return", "Jumlah SKU diretur"), "SKU returned quantity"
    ),
    Column(
        "line.unit_price_idr", ("SKU Unit Original Price", "Harga Satuan Awal SKU"), "1 SKU original price"
    ),
    Column(
        "line.subtotal_before_idr",
        ("SKU Subtotal Before Discount", "Subtotal SKU Sebelum Diskon"),
        "It equals",
    ),
    Column(
        "line.platform_discount_idr",
        ("SKU Platform Discount", "Diskon Platform SKU"),
        "Total platform discount in this SKU ID",
    ),
    Column(
        "line.seller_discount_idr",
        ("SKU Seller Discount", "Diskon Penjual SKU"),
        "Total seller discount in this SKU ID",
    ),
    Column(
        "line.subtotal_idr",
        ("SKU Subtotal After Discount", "Subtotal SKU Setelah Diskon"),
        "It equals SKU Subtotal Before Discount",
    ),
    Column("shipping_fee_idr", ("Shipping Fee After Discount", "Ongkir Setelah Diskon")),
    Column("shipping_original_idr", ("Original Shipping Fee", "Ongkir Awal")),
    Column("shipping_seller_discount_idr", ("Shipping Fee Seller Discount", "Diskon Ongkir Penjual")),
    Column("shipping_platform_discount_idr", ("Shipping Fee Platform Discount", "Diskon Ongkir Platform")),
    Column("distance_shipping_fee_idr", ("Distance Shipping Fee", "Ongkir Jarak")),
    Column("distance_fee_idr", ("Distance Fee", "Biaya Jarak")),
    Column("refund_idr", ("Order Refund Amount", "Jumlah Refund Pesanan")),
    Column("payment_discount_idr", ("Payment platform discount", "Diskon Platform Pembayaran")),
    Column("buyer_service_fee_idr", ("Buyer Service Fee", "Biaya Layanan Pembeli")),
    Column("handling_fee_idr", ("Handling Fee", "Biaya Penanganan")),
    Column("shipping_insurance_idr", ("Shipping Insurance", "Asuransi Pengiriman")),
    Column("item_insurance_idr", ("Item Insurance", "Asuransi Barang")),
    Column("order_amount_idr", ("Order Amount", "Total Pesanan"), "Order total amount paid by the buyer"),
    Column("created_at", ("Created Time", "Waktu Dibuat"), "Order created time"),
    Column("paid_at", ("Paid Time", "Waktu Dibayar"), "Order paid time"),
    Column("arranged_at", ("RTS Time", "Waktu Siap Kirim (RTS)")),
    Column("shipped_at", ("Shipped Time", "Waktu Dikirim")),
    Column("delivered_at", ("Delivered Time", "Waktu Diterima")),
    Column("cancelled_at", ("Cancelled Time", "Canceled Time", "Waktu Dibatalkan")),
    Column("cancel_by", ("Cancel By", "Dibatalkan Oleh")),
    Column("cancel_reason", ("Cancel Reason", "Alasan Pembatalan")),
    Column("fulfillment_type", ("Fulfillment Type", "Jenis Pemenuhan")),
    Column("line.warehouse", ("Warehouse Name", "Nama Gudang")),
    Column("package.tracking_no", ("Tracking ID", "Nomor Resi"), "The order's tracking number"),
    Column("delivery_option", ("Delivery Option", "Opsi Pengiriman"), "The order's delivery option"),
    Column("package.courier", ("Shipping Provider Name", "Nama Kurir")),
    Column("buyer_message", ("Buyer Message", "Pesan Pembeli")),
    Column("buyer_username", ("Buyer Username", "Username Pembeli", "Buyer Nickname")),
    Column("recipient", ("Recipient", "Penerima")),
    Column("phone", ("Phone #", "Phone", "No. Telepon")),
    Column("zipcode", ("Zipcode", "Kode Pos")),
    Column("country", ("Country", "Negara")),
    Column("province", ("Province", "Provinsi", "State")),
    Column("city", ("Regency and City", "Kabupaten/Kota", "City")),
    Column("district", ("Districts", "Kecamatan", "District")),
    Column("village", ("Villages", "Kelurahan/Desa", "Commune")),
    Column("address", ("Detail Address", "Alamat Lengkap", "Address Line 1")),
    Column(
        "address_extra", ("Additional address information", "Informasi Alamat Tambahan", "Address Line 2")
    ),
    Column("payment_method", ("Payment Method", "Metode Pembayaran")),
    Column("package.weight_g", ("Weight(kg)", "Weight (kg)", "Berat (kg)", "Berat(kg)")),
    Column("line.category", ("Product Category", "Kategori Produk")),
    Column("package.package_no", ("Package ID", "ID Paket")),
    Column("channel", ("Purchase Channel", "Kanal Pembelian")),
    Column("marketplace_note", ("Seller Note", "Catatan Penjual")),
    Column("checked_status", ("Checked Status", "Status Pengecekan")),
    Column("checked_by", ("Checked Marked by", "Dicek Oleh")),
    Column("invoice_no", ("Tokopedia Invoice Number", "Nomor Invoice Tokopedia")),
    Column("order_channel", ("Order Channel", "Kanal Pesanan")),
    Column("creator", ("Creator Handle", "Akun Kreator")),
)

NEEDED: Final = ("order_no", "status_text", "line.sku_id", "line.quantity", "created_at")
TIKTOK_COLUMNS: Final = KnownColumns(_COLUMNS, NEEDED)
