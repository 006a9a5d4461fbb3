"""Words of the first page: what its reader owes, what changed."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, dict[str, str]]] = {
    "home.title": {"id": "Beranda", "en": "Home"},
    "home.verdict.urgent": {
        "id": "{count} hal perlu segera Anda bereskan",
        "en": "For you to mend at once: {count}",
    },
    "home.verdict.mine": {
        "id": "{count} hal menunggu Anda",
        "en": "Waiting for you: {count}",
    },
    "home.verdict.none": {
        "id": "Tidak ada yang menunggu Anda",
        "en": "Nothing waits for you",
    },
    "home.lead.mine": {
        "id": "{count} lagi dapat Anda kerjakan sekarang.",
        "en": "More that you can do now: {count}.",
    },
    "home.lead.others": {
        "id": "{count} menunggu pihak lain.",
        "en": "Waiting for others: {count}.",
    },
    "home.urgent": {"id": "Perlu dibereskan", "en": "To be mended"},
    "home.mine": {"id": "Giliran Anda", "en": "Your turn"},
    "home.running_now": {"id": "Sedang berjalan", "en": "Running now"},
    "home.others": {"id": "Menunggu pihak lain", "en": "Waiting for others"},
    "home.plans": {"id": "Rencana", "en": "Plans"},
    "home.all_plans": {"id": "Lihat semua rencana", "en": "See all plans"},
    "home.news": {"id": "Baru saja", "en": "Just now"},
    "home.no_news": {
        "id": "Belum ada perubahan. Yang dikerjakan di instansi Anda akan tampil di sini.",
        "en": "Nothing has changed yet. What is done in your agency shows here.",
    },
    "home.nothing.heading": {"id": "Semua beres", "en": "All is done"},
    "home.nothing.text": {
        "id": "Rancangan yang bertemuan, rencana yang menunggu keputusan Anda, dan pekerjaan yang "
        "gagal akan tampil di sini.",
        "en": "Drafts with findings, plans that wait for your decision and work that failed show "
        "here.",
    },
    "home.operator.heading": {"id": "Anda operator platform", "en": "You operate the platform"},
    "home.operator.text": {
        "id": "Operator membuat pemerintah daerah dan pengelola pertamanya. Isi rencana tidak "
        "tampil bagi operator.",
        "en": "An operator creates governments and their first administrators. The content of "
        "plans is not shown to operators.",
    },
    "home.nowhere.heading": {"id": "Anda belum punya peran", "en": "You have no role yet"},
    "home.nowhere.text": {
        "id": "Mintalah peran kepada pengelola di instansi Anda, lalu muat ulang halaman ini.",
        "en": "Ask the administrator of your office for a role, then load this page again.",
    },
    "home.mend": {"id": "Perbaiki galat {plan}", "en": "Mend the errors of {plan}"},
    "home.finish": {"id": "Selesaikan {plan}", "en": "Finish {plan}"},
    "home.decide": {"id": "Putuskan {plan}", "en": "Decide on {plan}"},
    "home.being_made": {"id": "{plan} masih disusun", "en": "{plan} is being drawn up"},
    "home.being_decided": {"id": "{plan} menunggu penetapan", "en": "{plan} waits to be set"},
    "home.bring_plan": {"id": "Masukkan rencana {year}", "en": "Bring the {year} plan in"},
    "home.bring_plan_why": {
        "id": "{agency} belum punya rencana tahun ini. Mulai dari dokumen yang sudah ada.",
        "en": "{agency} has no plan for this year. Begin with a document that you have.",
    },
    "home.open_plan": {"id": "Buka rencana", "en": "Open the plan"},
    "home.job": {"id": "Pekerjaan di latar belakang", "en": "Work in the background"},
    "home.job.plan.import": {"id": "Membaca dokumen rencana", "en": "Reading a plan document"},
    "home.failed": {"id": "Gagal", "en": "Failed"},
    "home.running": {"id": "Berjalan", "en": "Running"},
    "home.queued": {"id": "Menunggu giliran", "en": "Waiting its turn"},
    "home.started": {"id": "Sedang dikerjakan", "en": "Being done"},
    "home.progress": {"id": "{done}% selesai", "en": "{done}% done"},
    "home.you": {"id": "Anda", "en": "You"},
    "home.a_plan": {"id": "sebuah rencana", "en": "a plan"},
    "home.something": {"id": "sebuah data", "en": "an entry"},
    "news.plan.imported": {"id": "{who} memasukkan {what}", "en": "{who} brought in {what}"},
    "news.plan.edited": {"id": "{who} mengubah isi {what}", "en": "{who} changed {what}"},
    "news.plan.proposed": {"id": "{who} mengajukan {what}", "en": "{who} proposed {what}"},
    "news.plan.returned": {"id": "{who} mengembalikan {what}", "en": "{who} sent back {what}"},
    "news.plan.set": {"id": "{who} menetapkan {what}", "en": "{who} set {what}"},
    "news.plan.revised": {
        "id": "{who} mulai mengubah {what}",
        "en": "{who} began to revise {what}",
    },
    "news.plan.discarded": {
        "id": "{who} membuang rancangan {what}",
        "en": "{who} discarded a draft of {what}",
    },
    "news.agency.opened": {
        "id": "{who} menambahkan perangkat daerah {what}",
        "en": "{who} added the agency {what}",
    },
    "news.agency.named": {
        "id": "{who} mengganti nama perangkat daerah menjadi {what}",
        "en": "{who} renamed an agency to {what}",
    },
    "news.official.added": {
        "id": "{who} menambahkan pejabat {what}",
        "en": "{who} added the official {what}",
    },
    "news.invitation.made": {"id": "{who} mengundang {what}", "en": "{who} invited {what}"},
    "news.invitation.accepted": {
        "id": "{who} menerima undangan",
        "en": "{who} accepted an invitation",
    },
    "news.import.taken_in": {
        "id": "{who} memasukkan daftar dari Excel",
        "en": "{who} took a list in from Excel",
    },
    "news.government.changed": {
        "id": "{who} mengubah pengaturan pemerintah daerah",
        "en": "{who} changed the government's settings",
    },
}
