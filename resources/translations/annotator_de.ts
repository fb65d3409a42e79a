<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Annotator is free under the MIT licence. It carries Qt and PySide6 (LGPL), SQLAlchemy and spaCy (MIT), the fonts Inter and Literata (SIL Open Font License) and icons from Lucide (ISC). The texts of the licences lie beside the program.</source>
        <translation>Annotator ist frei unter der MIT-Lizenz. Es enthält Qt und PySide6 (LGPL), SQLAlchemy und spaCy (MIT), die Schriften Inter und Literata (SIL Open Font License) und Symbole von Lucide (ISC). Die Texte der Lizenzen liegen beim Programm.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Labelled corpora of news, made on your own desk.</source>
        <translation>Nachrichtenkorpora mit Labels, auf dem eigenen Schreibtisch gemacht.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>AdjudicateDesk</name>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Comparing the annotators</source>
        <translation>Die Annotatoren werden verglichen</translation>
    </message>
    <message>
        <source>Each article is compared once, then kept.</source>
        <translation>Jeder Artikel wird einmal verglichen und dann behalten.</translation>
    </message>
    <message>
        <source>Everything in this list is settled.</source>
        <translation>Alles in dieser Liste ist entschieden.</translation>
    </message>
    <message>
        <source>Settle by rule…</source>
        <translation>Nach Regel entscheiden…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>What was compared is kept. Come back to this page to go on.</source>
        <translation>Was verglichen wurde, bleibt. Kommen Sie auf diese Seite zurück, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>AdjudicateKeys</name>
    <message>
        <source>The reason for this decision</source>
        <translation>Der Grund für diese Entscheidung</translation>
    </message>
</context>
<context>
    <name>AdjudicateScreen</name>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
</context>
<context>
    <name>AgreementDesk</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Finding the conflicts</source>
        <translation>Die Konflikte werden gesucht</translation>
    </message>
    <message>
        <source>Nothing here can be settled: only what annotators part on can be.</source>
        <translation>Hier lässt sich nichts entscheiden: nur worin Annotierende abweichen, ist zu entscheiden.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Saved as {} and {}.</source>
        <translation>Gespeichert als {} und {}.</translation>
    </message>
    <message>
        <source>Web page with CSV beside it (*.html)</source>
        <translation>Webseite, mit CSV daneben (*.html)</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Compute again</source>
        <translation>Neu berechnen</translation>
    </message>
    <message>
        <source>Computing agreement</source>
        <translation>Übereinstimmung wird berechnet</translation>
    </message>
    <message>
        <source>Computing …</source>
        <translation>Wird berechnet …</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Give some of the same articles to both under Corpus › Articles; agreement is counted as soon as both have finished one.</source>
        <translation>Geben Sie unter Korpus › Artikel einige gleiche Artikel an beide; gezählt wird, sobald beide einen erledigt haben.</translation>
    </message>
    <message>
        <source>No article was finished by two of them</source>
        <translation>Kein Artikel wurde von zweien erledigt</translation>
    </message>
    <message>
        <source>Nobody has finished an article yet</source>
        <translation>Noch hat niemand einen Artikel erledigt</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>Noch nicht berechnet</translation>
    </message>
    <message>
        <source>Only finished work is compared: finish articles on the Annotate screen, or let a filter at the left go.</source>
        <translation>Nur erledigte Arbeit wird verglichen: Erledigen Sie Artikel auf der Seite „Annotieren“, oder lösen Sie links einen Filter.</translation>
    </message>
    <message>
        <source>Only {} is compared</source>
        <translation>Nur {} wird verglichen</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Tick somebody else at the left (another annotator, a suggester or gold), or give the same articles to a second annotator under Corpus › Articles.</source>
        <translation>Kreuzen Sie links noch jemanden an (einen Annotator, einen Vorschlagenden oder Gold), oder geben Sie dieselben Artikel unter Korpus › Artikel einem zweiten Annotator.</translation>
    </message>
    <message>
        <source>computed {} in {} s</source>
        <translation>berechnet {} in {} s</translation>
    </message>
    <message>
        <source>every figure opens the articles behind it</source>
        <translation>jede Zahl öffnet die Artikel dahinter</translation>
    </message>
    <message>
        <source>labels changed since</source>
        <translation>Labels seitdem geändert</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Decide {}</source>
        <translation>{} entscheiden</translation>
    </message>
    <message>
        <source>What would hold</source>
        <translation>Was gelten würde</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>AlikePart</name>
    <message>
        <source>All alike</source>
        <translation>Alle gleichen</translation>
    </message>
    <message>
        <source>Select a name, or words, to decide for all of them.</source>
        <translation>Wählen Sie einen Namen oder Wörter, um für alle zu entscheiden.</translation>
    </message>
</context>
<context>
    <name>AlikeWish</name>
    <message>
        <source>Decide alike</source>
        <translation>Gleich entscheiden</translation>
    </message>
    <message>
        <source>Settle {} alike</source>
        <translation>{} gleiche entscheiden</translation>
    </message>
    <message>
        <source>Take one version first: then it can be decided alike elsewhere.</source>
        <translation>Nehmen Sie zuerst eine Fassung: Dann lässt es sich anderswo gleich entscheiden.</translation>
    </message>
    <message>
        <source>most say otherwise</source>
        <translation>die meisten sagen anderes</translation>
    </message>
    <message>
        <source>no version says so</source>
        <translation>keine Fassung sagt das</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>several versions say so</source>
        <translation>mehrere Fassungen sagen es</translation>
    </message>
    <message>
        <source>{}: “{}” is decided in each that is ticked, as one step that undo takes back.</source>
        <translation>{}: „{}“ wird in jedem angekreuzten entschieden, als ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>AnswerChart</name>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply the scheme</source>
        <translation>Schema anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Labels and suggestions in use follow, of everybody, as one step that undo takes back: up to {:,}.</source>
        <translation>Verwendete Labels und Vorschläge aller folgen, in einem Schritt, den Rückgängig zurücknimmt: bis zu {:,}.</translation>
    </message>
    <message>
        <source>Mind: {}</source>
        <translation>Achtung: {}</translation>
    </message>
    <message>
        <source>No label in use is touched.</source>
        <translation>Kein Label in Gebrauch ist betroffen.</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
</context>
<context>
    <name>ArticleCanvas</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Flagged by {}</source>
        <translation>Fähnchen von {}</translation>
    </message>
    <message>
        <source>No article is open. Choose one in the queue, or drop files here.</source>
        <translation>Kein Artikel ist offen. Wählen Sie einen in der Liste, oder ziehen Sie Dateien hierher.</translation>
    </message>
    <message>
        <source>Note by {}</source>
        <translation>Notiz von {}</translation>
    </message>
    <message>
        <source>Proposed: {}</source>
        <translation>Vorgeschlagen: {}</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>Dieser Artikel hat keinen Text.</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>Beiwerk</translation>
    </message>
    <message>
        <source>boilerplate · {} line hidden</source>
        <translation>Beiwerk · {} Zeile verborgen</translation>
    </message>
    <message>
        <source>boilerplate · {} lines hidden</source>
        <translation>Beiwerk · {} Zeilen verborgen</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>repeated {}</source>
        <translation>wiederholt: {}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>through</source>
        <translation>über</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Nobody marked anything in it: agreed</source>
        <translation>Niemand markierte etwas darin: einig</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Gold added a label</source>
        <translation>Gold hat ein Label mehr</translation>
    </message>
    <message>
        <source>Gold added {:,} labels</source>
        <translation>Gold hat {:,} Labels mehr</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Nothing is marked in this article yet.</source>
        <translation>In diesem Artikel ist noch nichts markiert.</translation>
    </message>
    <message>
        <source>What you did not have when the article was settled, and why</source>
        <translation>Was Sie nicht hatten, als der Artikel entschieden wurde, und warum</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>done, next</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>link by hint</source>
        <translation>verknüpfen</translation>
    </message>
    <message>
        <source>move end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>move start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
</context>
<context>
    <name>ArticleTable</name>
    <message>
        <source>Agreement by article</source>
        <translation>Übereinstimmung je Artikel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleTableDelegate</name>
    <message>
        <source>Nobody has begun.</source>
        <translation>Niemand hat begonnen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>ArticleTableModel</name>
    <message>
        <source>Annotators</source>
        <translation>Annotatoren</translation>
    </message>
    <message>
        <source>Article {}</source>
        <translation>Artikel {}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Near copy of</source>
        <translation>Fast gleich mit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Suggestions that still wait for your answer</source>
        <translation>Vorschläge, die noch auf Ihre Antwort warten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words; sorted by letters</source>
        <translation>Wörter; nach Buchstaben sortiert</translation>
    </message>
    <message>
        <source>Your labels</source>
        <translation>Ihre Labels</translation>
    </message>
</context>
<context>
    <name>ArticlesDesk</name>
    <message>
        <source>Assigned: 1 article.</source>
        <translation>Zugewiesen: 1 Artikel.</translation>
    </message>
    <message>
        <source>Assigned: {:,} articles.</source>
        <translation>Zugeteilt: {:,} Artikel.</translation>
    </message>
    <message>
        <source>Flagging</source>
        <translation>Fähnchen setzen</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing was changed.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ArticlesPage</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuteilen an</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuteilen…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Mark as not begun</source>
        <translation>Als nicht begonnen markieren</translation>
    </message>
    <message>
        <source>No article fits the search and the filters.</source>
        <translation>Kein Artikel passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>No articles yet. Import plain text, JSONL, CoNLL or brat with the buttons above, or drop files here.</source>
        <translation>Noch keine Artikel. Importieren Sie Text, JSONL, CoNLL oder brat mit den Knöpfen oben, oder ziehen Sie Dateien hierher.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Search 1 article</source>
        <translation>1 Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Search {:,} articles</source>
        <translation>{:,} Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Without suggestions, to</source>
        <translation>Ohne Vorschläge, an</translation>
    </message>
    <message>
        <source>{:,} articles</source>
        <translation>{:,} Artikel</translation>
    </message>
    <message>
        <source>{:,} chosen</source>
        <translation>{:,} gewählt</translation>
    </message>
    <message>
        <source>{:,} of {:,} articles</source>
        <translation>{:,} von {:,} Artikeln</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>new: {}</source>
        <translation>neu: {}</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>Another value</source>
        <translation>Anderer Wert</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Anfangs</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Nur für</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>in files and exports</source>
        <translation>in Dateien und Exporten</translation>
    </message>
    <message>
        <source>in the panel</source>
        <translation>in der Tafel</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>steps through the values; else the first free letter</source>
        <translation>geht die Werte durch; sonst der erste freie Buchstabe</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>1 place in 1 article.</source>
        <translation>1 Stelle in 1 Artikel.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Places in the article</source>
        <translation>Stellen im Artikel</translation>
    </message>
    <message>
        <source>Settle these</source>
        <translation>Diese entscheiden</translation>
    </message>
    <message>
        <source>Show just these differences on the Adjudicate page</source>
        <translation>Nur diese Unterschiede auf der Seite „Entscheiden“ zeigen</translation>
    </message>
    <message>
        <source>There is no difference behind this figure.</source>
        <translation>Hinter dieser Zahl steht kein Unterschied.</translation>
    </message>
    <message>
        <source>{} places in 1 article.</source>
        <translation>{} Stellen in 1 Artikel.</translation>
    </message>
    <message>
        <source>{} places in {} articles, those with most of them first.</source>
        <translation>{} Stellen in {} Artikeln, die mit den meisten zuerst.</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source> Not done: {:,}; here is why.</source>
        <translation> Nicht ausgeführt: {:,}; hier steht, warum.</translation>
    </message>
    <message>
        <source> The same holds for {:,} more.</source>
        <translation> Dasselbe gilt für {:,} weitere.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Once more: {}</source>
        <translation>Noch einmal: {}</translation>
    </message>
    <message>
        <source>One thing after the other: something still runs.</source>
        <translation>Eins nach dem anderen: Es läuft noch etwas.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing was changed.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>Rückgängig: {}</translation>
    </message>
    <message>
        <source>Why it was not done</source>
        <translation>Warum es nicht ausgeführt wurde</translation>
    </message>
    <message>
        <source>{}: nothing was changed.</source>
        <translation>{}: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{}: {:,} article.</source>
        <translation>{}: {:,} Artikel.</translation>
    </message>
    <message>
        <source>{}: {:,} articles.</source>
        <translation>{}: {:,} Artikel.</translation>
    </message>
</context>
<context>
    <name>CardKeeper</name>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>Namen verborgen</translation>
    </message>
    <message>
        <source>So far: {} in {} of {}.</source>
        <translation>Bisher: {} in {} von {}.</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Choose a line to see what it is called.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, wie es heißt.</translation>
    </message>
    <message>
        <source>Found in the table</source>
        <translation>In der Tabelle gefunden</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Identifier, or words to look one up</source>
        <translation>Kennung, oder Wörter, um eine nachzuschlagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No name chosen</source>
        <translation>Kein Name gewählt</translation>
    </message>
    <message>
        <source>No table is imported; any identifier may be typed.</source>
        <translation>Keine Tabelle ist importiert; jede Kennung darf getippt werden.</translation>
    </message>
    <message>
        <source>Nothing in the table; Enter takes the words as they are.</source>
        <translation>Nichts in der Tabelle; Eingabe nimmt die Wörter, wie sie sind.</translation>
    </message>
    <message>
        <source>Show an article</source>
        <translation>Einen Artikel zeigen</translation>
    </message>
    <message>
        <source>Split off this name</source>
        <translation>Diesen Namen abtrennen</translation>
    </message>
    <message>
        <source>The name to show</source>
        <translation>Der gezeigte Name</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Wie es heißt</translation>
    </message>
    <message>
        <source>{} · {:,} label</source>
        <translation>{} · {:,} Label</translation>
    </message>
    <message>
        <source>{} · {:,} labels</source>
        <translation>{} · {:,} Labels</translation>
    </message>
</context>
<context>
    <name>CardViews</name>
    <message>
        <source>Agreed by all</source>
        <translation>Alle einig</translation>
    </message>
    <message>
        <source>CLAIM</source>
        <translation>BEHAUPTUNG</translation>
    </message>
    <message>
        <source>Claims, F1 of pairs</source>
        <translation>Behauptungen, F1 der Paare</translation>
    </message>
    <message>
        <source>Decide · {} of {}</source>
        <translation>Entscheiden · {} von {}</translation>
    </message>
    <message>
        <source>Decided by {} on {}.</source>
        <translation>Entschieden von {} am {}.</translation>
    </message>
    <message>
        <source>Decided · {} of {}</source>
        <translation>Entschieden · {} von {}</translation>
    </message>
    <message>
        <source>Gold: {}</source>
        <translation>Gold: {}</translation>
    </message>
    <message>
        <source>Guideline, {}: “{}”</source>
        <translation>Richtlinie, {}: „{}“</translation>
    </message>
    <message>
        <source>Names, F1 of pairs</source>
        <translation>Namen, F1 der Paare</translation>
    </message>
    <message>
        <source>Probability {:.2f}.</source>
        <translation>Wahrscheinlichkeit {:.2f}.</translation>
    </message>
    <message>
        <source>Reason: {}.</source>
        <translation>Grund: {}.</translation>
    </message>
    <message>
        <source>Settled before it came here.</source>
        <translation>Entschieden, bevor es hierher kam.</translation>
    </message>
    <message>
        <source>Somebody has said something else since.</source>
        <translation>Jemand hat seitdem etwas anderes gesagt.</translation>
    </message>
    <message>
        <source>Stances, F1 of pairs</source>
        <translation>Haltungen, F1 der Paare</translation>
    </message>
    <message>
        <source>Taken by the rule “{}” on {}.</source>
        <translation>Nach der Regel „{}“ genommen am {}.</translation>
    </message>
    <message>
        <source>boundary of one, label of another</source>
        <translation>Grenze von einem, Label von einem anderen</translation>
    </message>
    <message>
        <source>edit by hand</source>
        <translation>von Hand bearbeiten</translation>
    </message>
    <message>
        <source>inside another claim</source>
        <translation>in einer anderen Behauptung</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>nichts davon</translation>
    </message>
    <message>
        <source>nothing is marked here</source>
        <translation>hier ist nichts markiert</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>für sich allein</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} of {} conflicts of this class ({}) in the corpus are this: {}.</source>
        <translation>{} von {} Konflikten dieser Klasse ({}) im Korpus sind dies: {}.</translation>
    </message>
</context>
<context>
    <name>ChangeKeysDialog</name>
    <message>
        <source>A key that you choose holds at once.</source>
        <translation>Eine gewählte Taste gilt sofort.</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>{} kopieren</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Type a command, a label, a page, an article</source>
        <translation>Befehl, Label, Seite oder Artikel tippen</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>ConcordanceDelegate</name>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
</context>
<context>
    <name>ConcordanceDesk</name>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>One thing after the other: something still runs.</source>
        <translation>Eins nach dem anderen: Es läuft noch etwas.</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing was changed.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>ConcordanceScreen</name>
    <message>
        <source> · stopped after {:,} of {:,} articles</source>
        <translation> · angehalten nach {:,} von {:,} Artikeln</translation>
    </message>
    <message>
        <source> · there are more</source>
        <translation> · es gibt mehr</translation>
    </message>
    <message>
        <source>Accept suggestions</source>
        <translation>Vorschläge annehmen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Attribute…</source>
        <translation>Attribut…</translation>
    </message>
    <message>
        <source>Capitals must be the same</source>
        <translation>Groß- und Kleinschreibung muss gleich sein</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Lines: {:,} · articles: {:,}</source>
        <translation>Zeilen: {:,} · Artikel: {:,}</translation>
    </message>
    <message>
        <source>Looking for the words …</source>
        <translation>Die Wörter werden gesucht …</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Others’</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Parts of words</source>
        <translation>Wortteile</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Reject or delete</source>
        <translation>Ablehnen oder löschen</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped before anything was found.</source>
        <translation>Angehalten, bevor etwas gefunden war.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>These words stand nowhere in the corpus.</source>
        <translation>Diese Wörter stehen nirgends im Korpus.</translation>
    </message>
    <message>
        <source>Tick lines: Space; all: Ctrl A</source>
        <translation>Zeilen ankreuzen: Leertaste; alle: Strg A</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Without label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Words to look for in all articles</source>
        <translation>In allen Artikeln gesuchte Wörter</translation>
    </message>
    <message>
        <source>Write words to see every place where they stand, with the labels of all annotators.
Tick lines to label, accept or reject them at once; it is one step of undo.</source>
        <translation>Schreiben Sie Wörter, um jede Stelle zu sehen, an der sie stehen, mit den Labels aller Annotatoren.
Kreuzen Sie Zeilen an, um sie auf einmal mit einem Label zu versehen, anzunehmen oder abzulehnen; es ist ein Schritt für Rückgängig.</translation>
    </message>
    <message>
        <source>{:,} ticked</source>
        <translation>{:,} angekreuzt</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Agreed here · {} of {} in gold</source>
        <translation>Hier einig · {} von {} in Gold</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Disagreements · {:,} of {:,} left</source>
        <translation>Unterschiede · {:,} von {:,} übrig</translation>
    </message>
    <message>
        <source>Nothing in this list waits. The filter shows the rest.</source>
        <translation>In dieser Liste wartet nichts. Der Filter zeigt das Übrige.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Gold: {:,} of {:,} decided</source>
        <translation>Gold: {:,} von {:,} entschieden</translation>
    </message>
    <message>
        <source>No rule has taken conflicts; {} shows what they would</source>
        <translation>Noch hat keine Regel Konflikte genommen; {} zeigt, was sie nähmen</translation>
    </message>
    <message>
        <source>Rule: unanimous, then majority, then you</source>
        <translation>Regel: einstimmig, dann Mehrheit, dann Sie</translation>
    </message>
    <message>
        <source>Rule: unanimous, then reliability, then you</source>
        <translation>Regel: einstimmig, dann Verlässlichkeit, dann Sie</translation>
    </message>
</context>
<context>
    <name>DecidePanel</name>
    <message>
        <source>Decide all {}…</source>
        <translation>Alle {} entscheiden…</translation>
    </message>
    <message>
        <source>Decide the {} still open…</source>
        <translation>Die {} offenen entscheiden…</translation>
    </message>
    <message>
        <source>List them</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Settle by rule…</source>
        <translation>Nach Regel entscheiden…</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Why they differ</source>
        <translation>Warum sie sich unterscheiden</translation>
    </message>
    <message>
        <source>other…</source>
        <translation>anderes…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>SQLite · local</source>
        <translation>SQLite · lokal</translation>
    </message>
    <message>
        <source>SQLite · read-only</source>
        <translation>SQLite · nur lesen</translation>
    </message>
</context>
<context>
    <name>DeskTools</name>
    <message>
        <source>The corpus is open for reading only; nothing was changed.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>A stance of the article toward a topic</source>
        <translation>Eine Haltung des Artikels zu einem Thema</translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>Über den Artikel</translation>
    </message>
    <message>
        <source>Article on {}</source>
        <translation>Artikel über {}</translation>
    </message>
    <message>
        <source>Nothing is said of the whole article yet.</source>
        <translation>Über den ganzen Artikel ist noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Reviewed: nothing is said of the whole article.</source>
        <translation>Geprüft: Über den ganzen Artikel ist nichts gesagt.</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>Thema…</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>{} on {}</source>
        <translation>{} zu {}</translation>
    </message>
</context>
<context>
    <name>DocumentPart</name>
    <message>
        <source>The article has one stance toward “{}” already; change it here.</source>
        <translation>Der Artikel hat schon eine Haltung zu „{}“; ändern Sie sie hier.</translation>
    </message>
    <message>
        <source>The article’s own stance</source>
        <translation>Die Haltung des Artikels selbst</translation>
    </message>
    <message>
        <source>Topic: choose or type</source>
        <translation>Thema: wählen oder tippen</translation>
    </message>
</context>
<context>
    <name>DragPart</name>
    <message>
        <source>These two cannot be linked; nothing was changed.</source>
        <translation>Diese beiden lassen sich nicht verknüpfen; nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message>
        <source>Also called</source>
        <translation>Heißt auch</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ExampleLine</name>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Not an example</source>
        <translation>Kein Beispiel</translation>
    </message>
    <message>
        <source>Unpin this example</source>
        <translation>Dieses Beispiel lösen</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>1 chosen, if it is done</source>
        <translation>1 gewählter, falls abgeschlossen</translation>
    </message>
    <message>
        <source>A new or empty folder</source>
        <translation>Ein neuer oder leerer Ordner</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>All that are done</source>
        <translation>Alle abgeschlossenen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>Choose a format.</source>
        <translation>Wählen Sie ein Format.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Ordner für den Export</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Include boilerplate</source>
        <translation>Mit Beiwerk</translation>
    </message>
    <message>
        <source>Labels of</source>
        <translation>Labels von</translation>
    </message>
    <message>
        <source>Only decided labels of articles that are done leave, with a manifest that counts them. What a format could not carry of this corpus is listed beside it.</source>
        <translation>Nur entschiedene Labels erledigter Artikel werden exportiert, mit einem Manifest, das sie zählt. Was ein Format von diesem Korpus nicht fassen konnte, wird daneben aufgelistet.</translation>
    </message>
    <message>
        <source>Other work is under way.</source>
        <translation>Andere Arbeit läuft noch.</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Startwert der Aufteilung</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>{:,} chosen, if done</source>
        <translation>{:,} gewählte, soweit abgeschlossen</translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>1 article, {1} sides.</source>
        <translation>1 Artikel, {1} Seiten.</translation>
    </message>
    <message>
        <source>1 difference. Click to review it.</source>
        <translation>1 Unterschied. Ein Klick zeigt ihn.</translation>
    </message>
    <message>
        <source>95 % interval · n</source>
        <translation>95-%-Intervall · n</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle Maße</translation>
    </message>
    <message>
        <source>Articles shown without suggestions: {}.</source>
        <translation>Ohne Vorschläge gezeigte Artikel: {}.</translation>
    </message>
    <message>
        <source>Articles that were given to the same annotator again after a while.</source>
        <translation>Artikel, die derselbe Annotator nach einer Weile noch einmal bekam.</translation>
    </message>
    <message>
        <source>Attributes and roles</source>
        <translation>Attribute und Rollen</translation>
    </message>
    <message>
        <source>Behind the points, what others reached: {}.</source>
        <translation>Hinter den Punkten, was andere erreichten: {}.</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Je Artikel</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Je Label</translation>
    </message>
    <message>
        <source>Click a cell to see where the two part.</source>
        <translation>Ein Klick auf eine Zelle zeigt, wo die beiden auseinandergehen.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Counted only where both marked the same thing: see the number beside it.</source>
        <translation>Nur gezählt, wo beide dasselbe markierten: siehe die Zahl daneben.</translation>
    </message>
    <message>
        <source>Few articles: rough 95 % intervals by the jackknife.</source>
        <translation>Wenige Artikel: grobe 95-%-Intervalle mit dem Jackknife.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>How they part most often</source>
        <translation>Wie sie am häufigsten auseinandergehen</translation>
    </message>
    <message>
        <source>In 1 article nobody found anything: agreed, and left out of F1.</source>
        <translation>In 1 Artikel fand niemand etwas: einig, und in keinem F1.</translation>
    </message>
    <message>
        <source>In every article somebody marked something.</source>
        <translation>In jedem Artikel hat jemand etwas markiert.</translation>
    </message>
    <message>
        <source>In {} articles nobody found anything: agreed, and left out of F1.</source>
        <translation>In {} Artikeln fand niemand etwas: einig, und in keinem F1.</translation>
    </message>
    <message>
        <source>Intervals: {} draws of whole articles, seed {}.</source>
        <translation>Intervalle: {} Ziehungen ganzer Artikel, Startwert {}.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label confusion</source>
        <translation>Verwechslung der Labels</translation>
    </message>
    <message>
        <source>Labels that were merely accepted agree more easily: the second column leaves them out, the third counts only articles that were shown without suggestions.</source>
        <translation>Bloß angenommene Labels stimmen leichter überein: Die zweite Spalte lässt sie weg, die dritte zählt nur Artikel, die ohne Vorschläge gezeigt wurden.</translation>
    </message>
    <message>
        <source>Measure by label</source>
        <translation>Maß je Label</translation>
    </message>
    <message>
        <source>Measure by pair</source>
        <translation>Maß je Paar</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Only finished articles count; an untouched suggestion is nobody’s label.</source>
        <translation>Nur erledigte Artikel zählen; ein unberührter Vorschlag ist niemandes Label.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>Paar für Paar</translation>
    </message>
    <message>
        <source>Pale: below 30 occurrences, too few to be read by itself.</source>
        <translation>Blass: weniger als 30 Vorkommen, zu wenige für sich allein.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Point and 95 % bootstrap interval over articles.</source>
        <translation>Punkt und 95-%-Bootstrap-Intervall über Artikel.</translation>
    </message>
    <message>
        <source>Rows: {}; columns: {}.</source>
        <translation>Zeilen: {}; Spalten: {}.</translation>
    </message>
    <message>
        <source>The commonest first, of all the places they fit.</source>
        <translation>Die häufigsten zuerst, von allen Stellen, zu denen sie passen.</translation>
    </message>
    <message>
        <source>The least agreed first. A double click or Enter opens the article.</source>
        <translation>Die uneinigsten zuerst. Doppelklick oder Eingabe öffnet den Artikel.</translation>
    </message>
    <message>
        <source>The same person twice</source>
        <translation>Dieselbe Person zweimal</translation>
    </message>
    <message>
        <source>Three readings</source>
        <translation>Drei Lesarten</translation>
    </message>
    <message>
        <source>Too few articles for intervals: there are none below 8.</source>
        <translation>Zu wenige Artikel für Intervalle: unter 8 gibt es keine.</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Was gezählt wurde</translation>
    </message>
    <message>
        <source>Where they part</source>
        <translation>Wo sie auseinandergehen</translation>
    </message>
    <message>
        <source>{} articles, {} sides.</source>
        <translation>{} Artikel, {} Seiten.</translation>
    </message>
    <message>
        <source>{} differences. Click to review them.</source>
        <translation>{} Unterschiede. Ein Klick führt zu ihnen.</translation>
    </message>
    <message>
        <source>{} more follow from these and count where they come from.</source>
        <translation>{} weitere folgen daraus und zählen dort, woher sie kommen.</translation>
    </message>
    <message>
        <source>{} per week, by when the last side finished; all pairs.</source>
        <translation>{} je Woche, danach, wann die letzte Seite erledigt hat; alle Paare.</translation>
    </message>
    <message>
        <source>{} rarer labels are not shown.</source>
        <translation>{} seltenere Labels werden nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Take off the filter {}</source>
        <translation>Filter {} lösen</translation>
    </message>
</context>
<context>
    <name>FilterMenus</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Behind “{}”</source>
        <translation>Hinter „{}“</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Je Artikel</translation>
    </message>
    <message>
        <source>By cost, what most hangs on first</source>
        <translation>Nach Gewicht: woran am meisten hängt, zuerst</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Je Label</translation>
    </message>
    <message>
        <source>By pattern, the commonest first</source>
        <translation>Nach Muster, das häufigste zuerst</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>One pattern only</source>
        <translation>Nur ein Muster</translation>
    </message>
    <message>
        <source>Only what is behind “{}”</source>
        <translation>Nur was hinter „{}“ steht</translation>
    </message>
    <message>
        <source>This article only</source>
        <translation>Nur dieser Artikel</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Who part</source>
        <translation>Wer auseinandergeht</translation>
    </message>
    <message>
        <source>one pattern</source>
        <translation>ein Muster</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>dieser Artikel</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Decide for all places with these words at once</source>
        <translation>Für alle Stellen mit diesen Wörtern auf einmal entscheiden</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Label all …</source>
        <translation>Allen ein Label geben …</translation>
    </message>
    <message>
        <source>Mind capitals</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Fund</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Fund</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>searching …</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>{:,} of {:,}</source>
        <translation>{:,} von {:,}</translation>
    </message>
</context>
<context>
    <name>FixPreview</name>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Only {}’s own labels are changed; those of others stay as they are.</source>
        <translation>Nur die Labels von {} werden geändert; die der anderen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Places: {:,}; articles that would be changed: {:,}.</source>
        <translation>Stellen: {:,}; zu ändernde Artikel: {:,}.</translation>
    </message>
    <message>
        <source>What cannot be changed</source>
        <translation>Was nicht geändert werden kann</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>kann nicht geändert werden</translation>
    </message>
    <message>
        <source>given another label</source>
        <translation>mit anderem Label</translation>
    </message>
    <message>
        <source>given the attribute</source>
        <translation>mit dem Attribut versehen</translation>
    </message>
    <message>
        <source>labelled anew</source>
        <translation>neu mit Label versehen</translation>
    </message>
    <message>
        <source>labels deleted</source>
        <translation>Labels gelöscht</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>so gelassen</translation>
    </message>
    <message>
        <source>suggestions accepted</source>
        <translation>Vorschläge angenommen</translation>
    </message>
    <message>
        <source>suggestions rejected</source>
        <translation>Vorschläge abgelehnt</translation>
    </message>
</context>
<context>
    <name>ForestChart</name>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>Export to a file…</source>
        <translation>In eine Datei exportieren…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Scheme file</source>
        <translation>Schema-Datei</translation>
    </message>
    <message>
        <source>Schemes (*.json);;All files (*)</source>
        <translation>Schemata (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The scheme “{}”</source>
        <translation>Das Schema „{}“</translation>
    </message>
    <message>
        <source>Version {}. A file of another scheme is first shown here as a draft.</source>
        <translation>Version {}. Die Datei eines anderen Schemas wird hier zuerst als Entwurf gezeigt.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Annotator’s name</source>
        <translation>Name des Annotators</translation>
    </message>
    <message>
        <source>Another language or size is used from the next start on.</source>
        <translation>Eine andere Sprache oder Größe gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Keep the time spent on each article</source>
        <translation>Die Zeit für jeden Artikel festhalten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
    <message>
        <source>Pauses of more than a minute are left out. The times lie in the corpus file and nowhere else. Without them no pace can be told, and nothing is written.</source>
        <translation>Pausen von mehr als einer Minute zählen nicht. Die Zeiten liegen in der Korpusdatei und nirgends sonst. Ohne sie lässt sich kein Tempo nennen, und nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>Size of menus and panels</source>
        <translation>Größe von Menüs und Leisten</translation>
    </message>
</context>
<context>
    <name>GoldAddedDialog</name>
    <message>
        <source>Added in gold</source>
        <translation>In Gold hinzugekommen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>When the article was settled, these labels came into gold.</source>
        <translation>Als der Artikel entschieden wurde, kamen diese Labels in Gold hinzu.</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>**bold**, *italic*, - for a list</source>
        <translation>**fett**, *kursiv*, - für eine Liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close the guideline</source>
        <translation>Richtlinie schließen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Guideline in Markdown</source>
        <translation>Richtlinie in Markdown</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Pin the label in hand</source>
        <translation>Label in der Hand anheften</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The scheme says nothing about this label yet.</source>
        <translation>Das Schema sagt zu diesem Label noch nichts.</translation>
    </message>
</context>
<context>
    <name>GuidelinePart</name>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Guideline of {}</source>
        <translation>Richtlinie von {}</translation>
    </message>
    <message>
        <source>Pin an example of {}</source>
        <translation>Ein Beispiel für {} anheften</translation>
    </message>
    <message>
        <source>Pinned as an example of {}.</source>
        <translation>Angeheftet als Beispiel für {}.</translation>
    </message>
    <message>
        <source>Select a label, or words, to pin them as an example.</source>
        <translation>Wählen Sie ein Label oder Wörter, um sie als Beispiel anzuheften.</translation>
    </message>
    <message>
        <source>The link leads to {}</source>
        <translation>Die Verknüpfung führt zu {}</translation>
    </message>
    <message>
        <source>Unpin an example of {}</source>
        <translation>Beispiel für {} lösen</translation>
    </message>
</context>
<context>
    <name>HandPage</name>
    <message>
        <source>Back: {}</source>
        <translation>Zurück: {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Gold label by hand, with the usual keys.</source>
        <translation>Gold von Hand, mit den üblichen Tasten.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Bring back this version</source>
        <translation>Diese Fassung zurückholen</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Verlauf schließen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Label in hand</source>
        <translation>Label in der Hand</translation>
    </message>
    <message>
        <source>Nothing has been done to this article yet.</source>
        <translation>Mit diesem Artikel ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing has been done to this label yet.</source>
        <translation>Mit diesem Label ist noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Select a label to see its past. One that was deleted comes back with the step that deleted it, under Article.</source>
        <translation>Wählen Sie ein Label, um seine Geschichte zu sehen. Ein gelöschtes kommt mit dem Schritt zurück, der es gelöscht hat, unter Artikel.</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <source> · {:,} articles</source>
        <translation> · {:,} Artikel</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>This step left no label; take it back instead.</source>
        <translation>Dieser Schritt hinterließ kein Label; nehmen Sie stattdessen ihn zurück.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{}” changed the scheme for all; only {} can take it back.</source>
        <translation>„{}“ hat das Schema für alle geändert; nur {} kann das zurücknehmen.</translation>
    </message>
    <message>
        <source>“{}” has changed the scheme since; that must be taken back first.</source>
        <translation>„{}“ hat das Schema seither geändert; das muss zuerst zurückgenommen werden.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>Warum es nicht genommen wurde</translation>
    </message>
    <message>
        <source>refused.txt</source>
        <translation>abgelehnt.txt</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop; what is done already is kept</source>
        <translation>Anhalten; was schon getan ist, bleibt</translation>
    </message>
    <message>
        <source>stopping …</source>
        <translation>wird angehalten …</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Click here and press a key</source>
        <translation>Hier klicken und Taste drücken</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Caret and words</source>
        <translation>Schreibmarke und Wörter</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>Taste finden oder was sie tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys of Annotator</source>
        <translation>Tasten von Annotator</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Das tut keine Taste.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Alle Vorgaben</translation>
    </message>
    <message>
        <source>Choose an action above.</source>
        <translation>Wählen Sie oben eine Aktion.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Find an action, a label or a key</source>
        <translation>Aktion, Label oder Taste finden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>No key is given twice.</source>
        <translation>Keine Taste ist doppelt vergeben.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>⚠ Given twice, and so of no use: {}</source>
        <translation>⚠ Doppelt vergeben und darum wirkungslos: {}</translation>
    </message>
    <message>
        <source>⚠ {} is the key of “{}”.</source>
        <translation>⚠ {} ist die Taste von „{}“.</translation>
    </message>
</context>
<context>
    <name>KeysPreferences</name>
    <message>
        <source>Keys are changed from a window.</source>
        <translation>Tasten werden aus einem Fenster heraus geändert.</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>, counter-examples: {}</source>
        <translation>, Gegenbeispiele: {}</translation>
    </message>
    <message>
        <source>; F1 shows them</source>
        <translation>; F1 zeigt sie</translation>
    </message>
    <message>
        <source>Choose the colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenführen mit…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pinned: {}</source>
        <translation>Angeheftet: {}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Teilen…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>a digit or letter</source>
        <translation>eine Ziffer oder ein Buchstabe</translation>
    </message>
    <message>
        <source>contrast on paper {:.1f} : 1</source>
        <translation>Kontrast auf Papier {:.1f} : 1</translation>
    </message>
    <message>
        <source>in files and exports, e.g. PERSON</source>
        <translation>in Dateien und Exporten, z. B. PERSON</translation>
    </message>
    <message>
        <source>like #1d4ed8</source>
        <translation>wie #1d4ed8</translation>
    </message>
    <message>
        <source>none yet; pin them from the article with {}</source>
        <translation>noch keine; heften Sie sie aus dem Artikel mit {} an</translation>
    </message>
    <message>
        <source>on buttons and over the text</source>
        <translation>auf Knöpfen und über dem Text</translation>
    </message>
    <message>
        <source>where room is scarce</source>
        <translation>wo der Platz knapp ist</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>1 more label</source>
        <translation>1 weiteres Label</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Label the words “{}”</source>
        <translation>Den Wörtern „{}“ geben</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>{} more labels</source>
        <translation>{} weitere Labels</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
    <message>
        <source> met </source>
        <translation> traf </translation>
    </message>
    <message>
        <source>Ada Holm</source>
        <translation>Ada Holm</translation>
    </message>
    <message>
        <source>At last </source>
        <translation>Zuletzt </translation>
    </message>
    <message>
        <source>How the label looks in the text</source>
        <translation>So sieht das Label im Text aus</translation>
    </message>
    <message>
        <source>Karlshavn</source>
        <translation>Karlshavn</translation>
    </message>
</context>
<context>
    <name>LabelsPart</name>
    <message>
        <source>1 accepted; {1} takes it back.</source>
        <translation>1 angenommen; {1} nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Type the letters of its medium; Tab: another part; Esc leaves</source>
        <translation>Tippen Sie die Buchstaben des Vermittlers; Tab: anderer Teil; Esc verlässt</translation>
    </message>
    <message>
        <source>Type the letters of the claim around it; Tab: another part; Esc leaves</source>
        <translation>Tippen Sie die Buchstaben der umgebenden Behauptung; Tab: anderer Teil; Esc verlässt</translation>
    </message>
    <message>
        <source>Type the letters of the source; Tab: another part; Esc leaves</source>
        <translation>Tippen Sie die Buchstaben der Quelle; Tab: anderer Teil; Esc verlässt</translation>
    </message>
    <message>
        <source>{:,} accepted; {} takes them back.</source>
        <translation>{:,} angenommen; {} nimmt sie zurück.</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Article with one lane for each annotator and one for gold</source>
        <translation>Artikel mit einer Spur für jeden Annotator und einer für Gold</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>Gold</translation>
    </message>
</context>
<context>
    <name>LinkMode</name>
    <message>
        <source>No claim of yours lies around this one.</source>
        <translation>Keine Ihrer Behauptungen umgibt diese.</translation>
    </message>
    <message>
        <source>No label is here that this stance could be about.</source>
        <translation>Hier ist kein Label, von dem diese Haltung handeln könnte.</translation>
    </message>
    <message>
        <source>No name is labelled yet that could hold this stance.</source>
        <translation>Noch hat kein Name ein Label, der diese Haltung haben könnte.</translation>
    </message>
    <message>
        <source>No name outside this claim is labelled yet.</source>
        <translation>Außerhalb dieser Behauptung hat noch kein Name ein Label.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source> Files of guessed encoding: {:,}.</source>
        <translation> Dateien mit vermuteter Kodierung: {:,}.</translation>
    </message>
    <message>
        <source> In the corpus already: {:,}.</source>
        <translation> Schon im Korpus: {:,}.</translation>
    </message>
    <message>
        <source> Not carried, listed in not_carried: {:,}.</source>
        <translation> Nicht übernommen, aufgeführt in not_carried: {:,}.</translation>
    </message>
    <message>
        <source> Stopped; what had come in stays.</source>
        <translation> Angehalten; was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source> Stopped; what was suggested stays.</source>
        <translation> Angehalten; was vorgeschlagen wurde, bleibt.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Files written: {:,}.</source>
        <translation>Geschriebene Dateien: {:,}.</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Imported: articles {:,}, labels {:,}.</source>
        <translation>Importiert: Artikel {:,}, Labels {:,}.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>One thing after the other: something still runs.</source>
        <translation>Eins nach dem anderen: Es läuft noch etwas.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>Labels vorschlagen</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Vorschläge werden gemacht</translation>
    </message>
    <message>
        <source>Suggestions: {:,}, articles: {:,}.</source>
        <translation>Vorschläge: {:,}, Artikel: {:,}.</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing can be added to it.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts kann hinzukommen.</translation>
    </message>
</context>
<context>
    <name>LookAgainDialog</name>
    <message>
        <source>Articles to look at again</source>
        <translation>Artikel zum Wiederansehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Labels were joined, removed or lost an attribute there.</source>
        <translation>Dort wurden Labels verbunden, entfernt oder verloren ein Attribut.</translation>
    </message>
    <message>
        <source>Listed are the first {:,} of {:,} articles.</source>
        <translation>Aufgeführt sind die ersten {:,} von {:,} Artikeln.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Suggesters</source>
        <translation>Vorschlagende</translation>
    </message>
    <message>
        <source>{} – Annotator</source>
        <translation>{} – Annotator</translation>
    </message>
</context>
<context>
    <name>MapsForm</name>
    <message>
        <source>Imports turn the labels of others into ours. An empty line is left out.</source>
        <translation>Beim Import werden fremde Labels zu unseren. Eine leere Zeile wird weggelassen.</translation>
    </message>
    <message>
        <source>Maps of other schemes</source>
        <translation>Zuordnungen anderer Schemata</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unser</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren</translation>
    </message>
    <message>
        <source>There is no entity label {}</source>
        <translation>Es gibt kein Entitäten-Label {}</translation>
    </message>
</context>
<context>
    <name>MentionsAlikeDialog</name>
    <message>
        <source> · {:,} more need nothing</source>
        <translation> · {:,} weitere brauchen nichts</translation>
    </message>
    <message>
        <source>1 mention</source>
        <translation>1 Nennung</translation>
    </message>
    <message>
        <source>All “{}”</source>
        <translation>Alle „{}“</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Label geben</translation>
    </message>
    <message>
        <source>Label {:,}</source>
        <translation>{:,} mit Label versehen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>No mention of these words needs this decision.</source>
        <translation>Keine Erwähnung dieser Wörter braucht diese Entscheidung.</translation>
    </message>
    <message>
        <source>Reject or delete</source>
        <translation>Ablehnen oder löschen</translation>
    </message>
    <message>
        <source>Reject {:,}</source>
        <translation>{:,} ablehnen</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>This story</source>
        <translation>Diese Geschichte</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Whole corpus</source>
        <translation>Ganzes Korpus</translation>
    </message>
    <message>
        <source>looking for them …</source>
        <translation>werden gesucht …</translation>
    </message>
    <message>
        <source>{:,} mentions in this article</source>
        <translation>{:,} Erwähnungen in diesem Artikel</translation>
    </message>
    <message>
        <source>{:,} mentions in {:,} articles</source>
        <translation>{:,} Erwähnungen in {:,} Artikeln</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Meldung kopieren</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Every label carries this name. Each name has a layer of its own.</source>
        <translation>Jedes Label trägt diesen Namen. Jeder Name hat seine eigene Ebene.</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>Name oder Kürzel</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <translation>Wer annotiert?</translation>
    </message>
</context>
<context>
    <name>NamesDesk</name>
    <message>
        <source> {:,} were refused.</source>
        <translation> {:,} wurden abgelehnt.</translation>
    </message>
    <message>
        <source>Identify “{}”</source>
        <translation>„{}“ eine Kennung geben</translation>
    </message>
    <message>
        <source>Importing the table</source>
        <translation>Die Tabelle wird importiert</translation>
    </message>
    <message>
        <source>Importing {}</source>
        <translation>{} wird importiert</translation>
    </message>
    <message>
        <source>Merge the same names</source>
        <translation>Gleiche Namen zusammenführen</translation>
    </message>
    <message>
        <source>Name and identifier are taken away.</source>
        <translation>Name und Kennung werden entfernt.</translation>
    </message>
    <message>
        <source>Name “{}”</source>
        <translation>„{}“ benennen</translation>
    </message>
    <message>
        <source>Names with the same words and label become one, as one step that undo takes back. Labels that follow: {:,}.</source>
        <translation>Namen mit gleichen Wörtern und gleichem Label werden eins, in einem Schritt, den Rückgängig zurücknimmt. Labels, die folgen: {:,}.</translation>
    </message>
    <message>
        <source>No article names it any more.</source>
        <translation>Kein Artikel nennt es mehr.</translation>
    </message>
    <message>
        <source>No table of identifiers is imported.</source>
        <translation>Keine Tabelle mit Kennungen ist importiert.</translation>
    </message>
    <message>
        <source>One thing after the other: something still runs.</source>
        <translation>Eins nach dem anderen: Es läuft noch etwas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{:,} lines are in the table.</source>
        <translation>{:,} Zeilen sind in der Tabelle.</translation>
    </message>
    <message>
        <source>“{}” is kept.</source>
        <translation>„{}“ wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>1 name</source>
        <translation>1 Name</translation>
    </message>
    <message>
        <source>Import a table…</source>
        <translation>Tabelle importieren…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge 1 same name…</source>
        <translation>1 gleichen Namen zusammenführen…</translation>
    </message>
    <message>
        <source>Merge the same names…</source>
        <translation>Gleiche Namen zusammenführen…</translation>
    </message>
    <message>
        <source>Merge {:,} same names…</source>
        <translation>{:,} gleiche Namen zusammenführen…</translation>
    </message>
    <message>
        <source>Merge {}</source>
        <translation>{} zusammenführen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>No names are joined yet. In an article, “Join names” makes the name in hand one.</source>
        <translation>Noch sind keine Namen verbunden. In einem Artikel macht „Namen verbinden“ den Namen in der Hand zu einem.</translation>
    </message>
    <message>
        <source>Search names and identifiers</source>
        <translation>Namen und Kennungen suchen</translation>
    </message>
    <message>
        <source>Table of identifiers</source>
        <translation>Tabelle mit Kennungen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.tab *.jsonl *.ndjson);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.tab *.jsonl *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{:,} names</source>
        <translation>{:,} Namen</translation>
    </message>
    <message>
        <source>{:,} of {:,} names</source>
        <translation>{:,} von {:,} Namen</translation>
    </message>
</context>
<context>
    <name>NamesPanel</name>
    <message>
        <source>Join</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Join with…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Nächste Erwähnung</translation>
    </message>
    <message>
        <source>One name · mention {} of {}</source>
        <translation>Ein Name · Erwähnung {} von {}</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Vorige Erwähnung</translation>
    </message>
    <message>
        <source>Same as “{}”? ({})</source>
        <translation>Dasselbe wie „{}“? ({})</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Trennen</translation>
    </message>
</context>
<context>
    <name>NamesPart</name>
    <message>
        <source>Type the letters of the same name; Esc leaves</source>
        <translation>Tippen Sie die Buchstaben desselben Namens; Esc verlässt</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>so elsewhere in the corpus</source>
        <translation>so auch anderswo im Korpus</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>the person named before</source>
        <translation>die zuvor genannte Person</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>asks the reviewer to look</source>
        <translation>bittet den Prüfenden, hinzusehen</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>What should be remembered or asked?</source>
        <translation>Was ist zu merken oder zu fragen?</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Hide settled</source>
        <translation>Entschiedene ausblenden</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>mit Fähnchen</translation>
    </message>
    <message>
        <source>{:,} settled</source>
        <translation>{:,} entschieden</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <source>On the article</source>
        <translation>Zum Artikel</translation>
    </message>
    <message>
        <source>On the label {}</source>
        <translation>Zum Label {}</translation>
    </message>
</context>
<context>
    <name>OpenLine</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go to the stances it rests on, one after the other</source>
        <translation>Zu den Haltungen gehen, auf denen es ruht, eine nach der anderen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Rests on: {}</source>
        <translation>Ruht auf: {}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>1 suggestion</source>
        <translation>1 Vorschlag</translation>
    </message>
    <message>
        <source>confirmed: {}</source>
        <translation>bestätigt: {}</translation>
    </message>
    <message>
        <source>{} suggestions</source>
        <translation>{} Vorschläge</translation>
    </message>
</context>
<context>
    <name>OutlineRail</name>
    <message>
        <source>Against the scheme</source>
        <translation>Gegen das Schema</translation>
    </message>
    <message>
        <source>Annotators differ</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Lacks something</source>
        <translation>Etwas fehlt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>Gliederung des Artikels</translation>
    </message>
    <message>
        <source>Repeated stance</source>
        <translation>Wiederholte Haltung</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>und {} weitere</translation>
    </message>
    <message>
        <source>found here</source>
        <translation>hier gefunden</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>An example of it</source>
        <translation>Ein Beispiel dafür</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looks like it, but is not</source>
        <translation>Sieht so aus, ist es aber nicht</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin as an example</source>
        <translation>Als Beispiel anheften</translation>
    </message>
    <message>
        <source>The words are quoted into the scheme and stay if the article goes.</source>
        <translation>Die Wörter werden ins Schema übernommen und bleiben, auch wenn der Artikel geht.</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Warum, in wenigen Worten</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Corpora (*.corpus);;All files (*)</source>
        <translation>Korpora (*.corpus);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Making the sample corpus …</source>
        <translation>Das Beispielkorpus wird angelegt …</translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation>Neues Korpus</translation>
    </message>
    <message>
        <source>Open corpus</source>
        <translation>Korpus öffnen</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>The language changes when Annotator is opened the next time.</source>
        <translation>Die Sprache wechselt, wenn Annotator das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>The program did not end well last time. Everything saved is here.</source>
        <translation>Das Programm endete letztes Mal nicht richtig. Alles Gespeicherte ist da.</translation>
    </message>
</context>
<context>
    <name>QMenu</name>
    <message>
        <source>&amp;Go to what it repeats</source>
        <translation>&amp;Zur wiederholten Stelle gehen</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>Mit dem vorigen &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;No repetition</source>
        <translation>&amp;Keine Wiederholung</translation>
    </message>
    <message>
        <source>&amp;Split at the caret</source>
        <translation>An der &amp;Schreibmarke teilen</translation>
    </message>
    <message>
        <source>&amp;Whole article as suggested</source>
        <translation>&amp;Ganzer Artikel wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>Label geben</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Repeats a&amp;nother passage</source>
        <translation>Wiederholt eine a&amp;ndere Stelle</translation>
    </message>
    <message>
        <source>Source of</source>
        <translation>Quelle von</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>Labels {:,} · suggestions {:,} · notes {:,} · characters {:,}</source>
        <translation>Labels {:,} · Vorschläge {:,} · Notizen {:,} · Zeichen {:,}</translation>
    </message>
    <message>
        <source>Near copy of “{}”</source>
        <translation>Fast gleich mit „{}“</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>mit Fähnchen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>near copy</source>
        <translation>fast gleich</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>without suggestions</source>
        <translation>ohne Vorschläge</translation>
    </message>
    <message>
        <source>{:,} note</source>
        <translation>{:,} Notiz</translation>
    </message>
    <message>
        <source>{:,} notes</source>
        <translation>{:,} Notizen</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Article {}</source>
        <translation>Artikel {}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No article fits the words and the filters together.</source>
        <translation>Kein Artikel passt zugleich zu den Wörtern und den Filtern.</translation>
    </message>
    <message>
        <source>No article holds “{}”.</source>
        <translation>Kein Artikel enthält „{}“.</translation>
    </message>
    <message>
        <source>No article is let through by the filter.</source>
        <translation>Der Filter lässt keinen Artikel durch.</translation>
    </message>
    <message>
        <source>No articles yet. Drop files here, or import them from the File menu.</source>
        <translation>Noch keine Artikel. Ziehen Sie Dateien hierher, oder importieren Sie sie im Menü „Datei“.</translation>
    </message>
    <message>
        <source>No corpus is open.</source>
        <translation>Kein Korpus ist offen.</translation>
    </message>
    <message>
        <source>Search 1 article</source>
        <translation>1 Artikel durchsuchen</translation>
    </message>
    <message>
        <source>Search {:,} articles</source>
        <translation>{:,} Artikel durchsuchen</translation>
    </message>
    <message>
        <source>{:,} of {:,} done</source>
        <translation>{:,} von {:,} erledigt</translation>
    </message>
</context>
<context>
    <name>QueuePart</name>
    <message>
        <source>That was the last unfinished article of the list.</source>
        <translation>Das war der letzte unerledigte Artikel der Liste.</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing was kept.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde behalten.</translation>
    </message>
    <message>
        <source>There is no further article.</source>
        <translation>Es gibt keinen weiteren Artikel.</translation>
    </message>
</context>
<context>
    <name>RailPart</name>
    <message>
        <source>No label of this article lacks anything.</source>
        <translation>Keinem Label dieses Artikels fehlt etwas.</translation>
    </message>
    <message>
        <source>No stance of this article is repeated in its sentence.</source>
        <translation>Keine Haltung dieses Artikels kommt in ihrem Satz zweimal vor.</translation>
    </message>
    <message>
        <source>Nothing waits to be settled in this article.</source>
        <translation>In diesem Artikel ist nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>The open flags are on labels of others; the panel lists them.</source>
        <translation>Die offenen Fähnchen sind an Labels anderer; die Tafel führt sie auf.</translation>
    </message>
    <message>
        <source>The open notes are on labels of others; the panel lists them.</source>
        <translation>Die offenen Notizen sind an Labels anderer; die Tafel führt sie auf.</translation>
    </message>
    <message>
        <source>There is no open flag in this article.</source>
        <translation>In diesem Artikel ist kein Fähnchen offen.</translation>
    </message>
    <message>
        <source>There is no open note in this article.</source>
        <translation>In diesem Artikel ist keine Notiz offen.</translation>
    </message>
    <message>
        <source>Where annotators differ is told once you have finished the article.</source>
        <translation>Wo andere abweichen, wird gezeigt, wenn Sie den Artikel abgeschlossen haben.</translation>
    </message>
    <message>
        <source>flags: {}</source>
        <translation>Fähnchen: {}</translation>
    </message>
    <message>
        <source>labels against the scheme: {}</source>
        <translation>Labels gegen das Schema: {}</translation>
    </message>
    <message>
        <source>labels that lack something: {}</source>
        <translation>Labels, denen etwas fehlt: {}</translation>
    </message>
    <message>
        <source>notes: {}</source>
        <translation>Notizen: {}</translation>
    </message>
    <message>
        <source>nothing is marked</source>
        <translation>nichts ist markiert</translation>
    </message>
    <message>
        <source>places where annotators differ: {}</source>
        <translation>Stellen, an denen sie sich uneinig sind: {}</translation>
    </message>
    <message>
        <source>repeated stances: {}</source>
        <translation>wiederholte Haltungen: {}</translation>
    </message>
    <message>
        <source>suggestions: {}</source>
        <translation>Vorschläge: {}</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>der Artikel</translation>
    </message>
</context>
<context>
    <name>RecentLine</name>
    <message>
        <source>Remove from this list; the file is not touched</source>
        <translation>Aus dieser Liste entfernen; die Datei bleibt unberührt</translation>
    </message>
    <message>
        <source>Remove {} from the list</source>
        <translation>{} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>not there any more: {}</source>
        <translation>nicht mehr da: {}</translation>
    </message>
</context>
<context>
    <name>RegionsPart</name>
    <message>
        <source>1 paragraph changed its kind; {1} takes it back.</source>
        <translation>1 Absatz wechselte seine Art; {1} nimmt es zurück.</translation>
    </message>
    <message>
        <source>1 with labels in it stays text.</source>
        <translation>1 mit Labels darin bleibt Text.</translation>
    </message>
    <message>
        <source>{:,} paragraphs changed their kind; {} takes it back.</source>
        <translation>{:,} Absätze wechselten ihre Art; {} nimmt es zurück.</translation>
    </message>
    <message>
        <source>{:,} with labels in them stay text.</source>
        <translation>{:,} mit Labels darin bleiben Text.</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is not in use.</source>
        <translation>Es ist nicht in Gebrauch.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{}” into another label</source>
        <translation>„{}“ mit einem anderen Label zusammenführen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove “{}”</source>
        <translation>„{}“ entfernen</translation>
    </message>
    <message>
        <source>The label that they become</source>
        <translation>Das Label, zu dem sie werden</translation>
    </message>
    <message>
        <source>They are deleted, with links and answers</source>
        <translation>Sie werden gelöscht, mit Verknüpfungen und Antworten</translation>
    </message>
    <message>
        <source>They become</source>
        <translation>Sie werden zu</translation>
    </message>
    <message>
        <source>They stay as they are; the check lists them</source>
        <translation>Sie bleiben, wie sie sind; die Prüfung nennt sie</translation>
    </message>
    <message>
        <source>Uses, suggestions included: {:,}. What becomes of these?</source>
        <translation>Verwendungen samt Vorschlägen: {:,}. Was wird aus ihnen?</translation>
    </message>
</context>
<context>
    <name>RolesForm</name>
    <message>
        <source>The parts themselves are fixed; how many each takes is not.</source>
        <translation>Die Teile selbst stehen fest; wie viele jeder hat, nicht.</translation>
    </message>
    <message>
        <source>Title of {}</source>
        <translation>Titel von {}</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>Also what is likely at .95 or more, by how far each annotator can be relied on (Dawid and Skene 1979).</source>
        <translation>Auch was mit .95 oder mehr wahrscheinlich ist, danach, wie verlässlich die Annotatoren sind (Dawid und Skene 1979).</translation>
    </message>
    <message>
        <source>Also what most have: each boundary and part by itself; having nothing is a vote, ties are left to you.</source>
        <translation>Auch was die meisten haben: jede Grenze und jeder Teil für sich; nichts zu haben ist eine Stimme, Gleichstände bleiben Ihnen.</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>Of {:,} such takings so far, {:,} were overruled.</source>
        <translation>Von {:,} solchen Übernahmen wurden bisher {:,} verworfen.</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Take by the rule {}</source>
        <translation>Nach der Regel {} nehmen</translation>
    </message>
    <message>
        <source>Unanimous</source>
        <translation>Einstimmig</translation>
    </message>
    <message>
        <source>What all have alike.</source>
        <translation>Was alle gleich haben.</translation>
    </message>
    <message>
        <source>Where you decided, it says the same in {:,} of {:,} cases.</source>
        <translation>Wo Sie entschieden haben, sagt sie in {:,} von {:,} Fällen dasselbe.</translation>
    </message>
    <message>
        <source>Would take: agreed by all {:,}, conflicts {:,}. Left to you: {:,}.</source>
        <translation>Würde übernehmen: von allen gleich {:,}, Konflikte {:,}. Ihnen bleiben: {:,}.</translation>
    </message>
</context>
<context>
    <name>RuleWish</name>
    <message>
        <source>Settle by the {} rule</source>
        <translation>Nach der Regel „{}“ entscheiden</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What a rule forbids cannot be marked; what stands already is told by a check.</source>
        <translation>Was eine Regel verbietet, lässt sich nicht markieren; was schon dasteht, nennt eine Prüfung.</translation>
    </message>
</context>
<context>
    <name>SaveMark</name>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>speichert</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It is kept in this corpus, in the menu beside the search field.</source>
        <translation>Es wird in diesem Korpus aufbewahrt, im Menü neben dem Suchfeld.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
</context>
<context>
    <name>SchemeDesk</name>
    <message>
        <source>The file is shown as a draft. Apply puts it in force.</source>
        <translation>Die Datei wird als Entwurf gezeigt. Anwenden setzt sie in Kraft.</translation>
    </message>
    <message>
        <source>The scheme is applied, as version {}.</source>
        <translation>Das Schema ist angewandt, als Version {}.</translation>
    </message>
    <message>
        <source>The scheme is in {}.</source>
        <translation>Das Schema liegt in {}.</translation>
    </message>
    <message>
        <source>This label is new; nothing bears it yet.</source>
        <translation>Dieses Label ist neu; noch trägt es nichts.</translation>
    </message>
    <message>
        <source>Version {} is shown as a draft. Apply puts it in force.</source>
        <translation>Version {} wird als Entwurf gezeigt. Anwenden setzt sie in Kraft.</translation>
    </message>
</context>
<context>
    <name>SchemeOutline</name>
    <message>
        <source>+ Add a label</source>
        <translation>+ Label hinzufügen</translation>
    </message>
    <message>
        <source>+ Add an attribute</source>
        <translation>+ Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Maps of other schemes</source>
        <translation>Zuordnungen anderer Schemata</translation>
    </message>
    <message>
        <source>Name and file</source>
        <translation>Name und Datei</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Parts of the scheme</source>
        <translation>Teile des Schemas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The whole scheme</source>
        <translation>Das ganze Schema</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>SchemePage</name>
    <message>
        <source> as {}</source>
        <translation> als {}</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Anwenden…</translation>
    </message>
    <message>
        <source>Attribute · {} · in use {:,} ×</source>
        <translation>Attribut · {} · {:,} × verwendet</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Labels split: {:,}</source>
        <translation>Geteilte Labels: {:,}</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Noch einmal ansehen…</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts wird geändert.</translation>
    </message>
    <message>
        <source>The articles to look at after the last change</source>
        <translation>Die Artikel, die nach der letzten Änderung anzusehen sind</translation>
    </message>
    <message>
        <source>{} · in use {:,} ×</source>
        <translation>{} · {:,} × verwendet</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Filter and order</source>
        <translation>Filter und Reihenfolge</translation>
    </message>
    <message>
        <source>Filter, order and saved searches</source>
        <translation>Filter, Reihenfolge und gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>counting …</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>{:,} found</source>
        <translation>{:,} gefunden</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugeteilt</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By length</source>
        <translation>Nach Länge</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Medium</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Mit Fähnchen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>In the order of import</source>
        <translation>In der Reihenfolge des Imports</translation>
    </message>
    <message>
        <source>Least certain suggestions first</source>
        <translation>Unsicherste Vorschläge zuerst</translation>
    </message>
    <message>
        <source>Most open suggestions first</source>
        <translation>Meiste offene Vorschläge zuerst</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>Fast gleiche Artikel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No near copies</source>
        <translation>Ohne fast gleiche Artikel</translation>
    </message>
    <message>
        <source>Other way round</source>
        <translation>Umgekehrt</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche speichern…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle Artikel zeigen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>Mit Notizen</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>Mit Vorschlägen</translation>
    </message>
    <message>
        <source>With the label</source>
        <translation>Mit dem Label</translation>
    </message>
    <message>
        <source>Without suggestions</source>
        <translation>Ohne Vorschläge</translation>
    </message>
    <message>
        <source>Worked on by</source>
        <translation>Bearbeitet von</translation>
    </message>
</context>
<context>
    <name>SelectedPanel</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All {}</source>
        <translation>Alle {}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Proposed: {}</source>
        <translation>Vorgeschlagen: {}</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Select words or a label, or press {} for the next suggestion.</source>
        <translation>Wählen Sie Wörter oder ein Label, oder drücken Sie {} für den nächsten Vorschlag.</translation>
    </message>
    <message>
        <source>Selected · suggestion</source>
        <translation>Ausgewählt · Vorschlag</translation>
    </message>
    <message>
        <source>Selected · suggestion {} of {}</source>
        <translation>Ausgewählt · Vorschlag {} von {}</translation>
    </message>
    <message>
        <source>Selected · {}</source>
        <translation>Ausgewählt · {}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>cue “{}”</source>
        <translation>Signalwort „{}“</translation>
    </message>
    <message>
        <source>link: {}</source>
        <translation>verknüpfen: {}</translation>
    </message>
    <message>
        <source>no source in the text</source>
        <translation>keine Quelle im Text</translation>
    </message>
    <message>
        <source>source “{}”</source>
        <translation>Quelle „{}“</translation>
    </message>
    <message>
        <source>words: {}</source>
        <translation>Wörter: {}</translation>
    </message>
    <message>
        <source>{} of {} here</source>
        <translation>{} von {} hier</translation>
    </message>
</context>
<context>
    <name>SettleRuleDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing has been taken yet. What a rule takes is marked so, one undo takes it back, and you can change each of it.</source>
        <translation>Noch wurde nichts übernommen. Was eine Regel übernimmt, ist so gekennzeichnet, ein Rückgängig nimmt es zurück, und Sie können jedes ändern.</translation>
    </message>
    <message>
        <source>Settle by rule</source>
        <translation>Nach Regel entscheiden</translation>
    </message>
</context>
<context>
    <name>SettledPart</name>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>In the article you finished, gold has {} that you do not have.</source>
        <translation>In dem Artikel, den Sie fertig haben, hat Gold {}, die Sie nicht haben.</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>a label</source>
        <translation>ein Label</translation>
    </message>
    <message>
        <source>as you have it</source>
        <translation>wie Sie es haben</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>hier nichts</translation>
    </message>
    <message>
        <source>{} labels</source>
        <translation>{} Labels</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>A year, a month or a day, such as 2026, 2026-02, 2026-02-14</source>
        <translation>Ein Jahr, ein Monat oder ein Tag, etwa 2026, 2026-02, 2026-02-14</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>Annotatoren</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Compared with one another</source>
        <translation>Untereinander verglichen</translation>
    </message>
    <message>
        <source>Done by 2 or more</source>
        <translation>Von 2 oder mehr erledigt</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Erstes Datum</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>Letztes Datum</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesart</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Without suggestions</source>
        <translation>Ohne Vorschläge</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>; there are more, which stay as they are</source>
        <translation>; es gibt mehr, die bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for its uses …</source>
        <translation>Verwendungen werden gesucht …</translation>
    </message>
    <message>
        <source>Select lines and press a digit; 0 leaves them as they are. What is not assigned stays “{}”. Nothing changes before the scheme is applied.</source>
        <translation>Wählen Sie Zeilen und drücken Sie eine Ziffer; 0 lässt sie, wie sie sind. Was nicht zugeordnet ist, bleibt „{}“. Nichts ändert sich, bevor das Schema angewandt wird.</translation>
    </message>
    <message>
        <source>Split “{}”</source>
        <translation>„{}“ teilen</translation>
    </message>
    <message>
        <source>Words in context</source>
        <translation>Wörter im Zusammenhang</translation>
    </message>
    <message>
        <source>{:,} of {:,} assigned</source>
        <translation>{:,} von {:,} zugeteilt</translation>
    </message>
</context>
<context>
    <name>StanceButtons</name>
    <message>
        <source>Holder</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Told in</source>
        <translation>Erzählt in</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>StancePart</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Name “{}”</source>
        <translation>„{}“ benennen</translation>
    </message>
    <message>
        <source>Name: choose or type</source>
        <translation>Name: wählen oder tippen</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Name…</translation>
    </message>
    <message>
        <source>Other holder</source>
        <translation>Anderer Träger</translation>
    </message>
    <message>
        <source>Stance of {}</source>
        <translation>Haltung von {}</translation>
    </message>
    <message>
        <source>Topic or name: choose or type</source>
        <translation>Thema oder Name: wählen oder tippen</translation>
    </message>
    <message>
        <source>Topic or name…</source>
        <translation>Thema oder Name…</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>der Autor</translation>
    </message>
    <message>
        <source>{}: letters of the holder</source>
        <translation>{}: Buchstaben des Trägers</translation>
    </message>
    <message>
        <source>{}: letters of the target</source>
        <translation>{}: Buchstaben des Ziels</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Ln {:,}</source>
        <translation>Z {:,}</translation>
    </message>
    <message>
        <source>scheme: {}</source>
        <translation>Schema: {}</translation>
    </message>
    <message>
        <source>word {:,}</source>
        <translation>Wort {:,}</translation>
    </message>
    <message>
        <source>{:,} confirmed</source>
        <translation>{:,} bestätigt</translation>
    </message>
    <message>
        <source>{:,} suggestion left</source>
        <translation>{:,} Vorschlag übrig</translation>
    </message>
    <message>
        <source>{:,} suggestions left</source>
        <translation>{:,} Vorschläge übrig</translation>
    </message>
    <message>
        <source>{} min on this article</source>
        <translation>{} min bei diesem Artikel</translation>
    </message>
</context>
<context>
    <name>SuggesterCard</name>
    <message>
        <source>Answers to {}</source>
        <translation>Antworten auf {}</translation>
    </message>
    <message>
        <source>On all undecided</source>
        <translation>Bei allen unentschiedenen</translation>
    </message>
    <message>
        <source>Replaces the suggestions that wait for an answer; answers are kept</source>
        <translation>Ersetzt die Vorschläge, die auf Antwort warten; Antworten bleiben</translation>
    </message>
    <message>
        <source>Suggest on new articles</source>
        <translation>Bei neuen Artikeln vorschlagen</translation>
    </message>
</context>
<context>
    <name>SuggesterFigures</name>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Stance: {}</source>
        <translation>Haltung: {}</translation>
    </message>
</context>
<context>
    <name>SuggestersScreen</name>
    <message>
        <source>A suggester marks articles before you do. Its labels stay suggestions, with a score, until somebody accepts them; untouched ones never leave as training data.</source>
        <translation>Ein Vorschlagender markiert Artikel vor Ihnen. Seine Labels bleiben Vorschläge mit einem Wert, bis jemand sie annimmt; unberührte gelten nie als Trainingsdaten.</translation>
    </message>
    <message>
        <source>Suggesters</source>
        <translation>Vorschlagende</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Later steps</source>
        <translation>Spätere Schritte</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Take back more</source>
        <translation>Mehr zurücknehmen</translation>
    </message>
    <message>
        <source>Take back {:,} steps</source>
        <translation>{:,} Schritte zurücknehmen</translation>
    </message>
    <message>
        <source>“{}” cannot be taken back alone: later steps build on it. Take back these with it?</source>
        <translation>„{}“ lässt sich nicht allein zurücknehmen: Spätere Schritte bauen darauf. Diese mit zurücknehmen?</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>As it was at first</source>
        <translation>Wie es anfangs war</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Font of the article</source>
        <translation>Schrift des Artikels</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The ferry left the harbour at noon, the council said.</source>
        <translation>Die Fähre verließ den Hafen am Mittag, sagte der Rat.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>{} (the program’s own)</source>
        <translation>{} (die des Programms)</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>{} Buchstaben</translation>
    </message>
</context>
<context>
    <name>ThreadDialog</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer …</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Save change</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>{} · settled</source>
        <translation>{} · erledigt</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Annotator: {}</source>
        <translation>Annotator: {}</translation>
    </message>
    <message>
        <source>Another annotator…</source>
        <translation>Anderer Annotator…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>The labels are {}’s; click to change</source>
        <translation>Die Labels sind von {}; Klick zum Wechseln</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take the topic “{}” out</source>
        <translation>Thema „{}“ herausnehmen</translation>
    </message>
    <message>
        <source>Topic “{}”</source>
        <translation>Thema „{}“</translation>
    </message>
    <message>
        <source>“{}” is one of the corpus’s topics now.</source>
        <translation>„{}“ ist jetzt eines der Themen des Korpus.</translation>
    </message>
</context>
<context>
    <name>TopicsForm</name>
    <message>
        <source>Another topic</source>
        <translation>Anderes Thema</translation>
    </message>
    <message>
        <source>Offered as targets of stances. Renaming one renames it in every stance.</source>
        <translation>Werden als Ziele von Haltungen angeboten. Umbenennen gilt für jede Haltung.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>in 1 stance</source>
        <translation>in 1 Haltung</translation>
    </message>
    <message>
        <source>in {:,} stances</source>
        <translation>in {:,} Haltungen</translation>
    </message>
</context>
<context>
    <name>ValueWish</name>
    <message>
        <source>The scheme names no values for this: take a version, or none of them.</source>
        <translation>Das Schema nennt dafür keine Werte: Nehmen Sie eine Fassung oder keine davon.</translation>
    </message>
</context>
<context>
    <name>VersionsForm</name>
    <message>
        <source>As it was at first</source>
        <translation>Wie es anfangs war</translation>
    </message>
    <message>
        <source>Every scheme that was applied is kept. Restoring brings one back as a new version; labels in use stay what they are now.</source>
        <translation>Jedes angewandte Schema wird aufbewahrt. Wiederherstellen bringt eines als neue Version zurück; Labels in Gebrauch bleiben, was sie jetzt sind.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>The scheme was never changed yet.</source>
        <translation>Das Schema wurde noch nie geändert.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
</context>
<context>
    <name>WelcomeScreen</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Labelled corpora of news, made by hand and by keyboard, on your own desk.</source>
        <translation>Nachrichtenkorpora mit Labels, von Hand und mit der Tastatur gemacht, auf dem eigenen Schreibtisch.</translation>
    </message>
    <message>
        <source>New corpus</source>
        <translation>Neues Korpus</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Or drop a corpus, text or JSONL files, or a folder of them anywhere here.</source>
        <translation>Oder ziehen Sie ein Korpus, Text- oder JSONL-Dateien oder einen Ordner davon irgendwo hierher.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Sample corpus</source>
        <translation>Beispielkorpus</translation>
    </message>
</context>
<context>
    <name>WordList</name>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About Annotator</source>
        <translation>Über Annotator</translation>
    </message>
    <message>
        <source>About the article…</source>
        <translation>Über den Artikel…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept down to here</source>
        <translation>Bis hierher annehmen</translation>
    </message>
    <message>
        <source>Accept the paragraph</source>
        <translation>Absatz annehmen</translation>
    </message>
    <message>
        <source>All alike here</source>
        <translation>Alle gleichen hier</translation>
    </message>
    <message>
        <source>All alike…</source>
        <translation>Alle gleichen…</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Annotator’s name…</source>
        <translation>Name des Annotators…</translation>
    </message>
    <message>
        <source>Boundary of one, label of another…</source>
        <translation>Grenze von einem, Label von einem anderen…</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claim around</source>
        <translation>Umgebende Behauptung</translation>
    </message>
    <message>
        <source>Claim inside</source>
        <translation>Innere Behauptung</translation>
    </message>
    <message>
        <source>Close corpus</source>
        <translation>Korpus schließen</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Befehle…</translation>
    </message>
    <message>
        <source>Concordance…</source>
        <translation>Konkordanz…</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Decide all alike…</source>
        <translation>Alle gleichen entscheiden…</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>Erledigt, nächster Artikel</translation>
    </message>
    <message>
        <source>Edit by hand</source>
        <translation>Von Hand bearbeiten</translation>
    </message>
    <message>
        <source>Edit the guideline</source>
        <translation>Richtlinie bearbeiten</translation>
    </message>
    <message>
        <source>End one character left</source>
        <translation>Ende ein Zeichen nach links</translation>
    </message>
    <message>
        <source>End one character right</source>
        <translation>Ende ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>End one word left</source>
        <translation>Ende ein Wort nach links</translation>
    </message>
    <message>
        <source>End one word right</source>
        <translation>Ende ein Wort nach rechts</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Export page</source>
        <translation>Seite „Export“</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Im Artikel suchen…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fähnchen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>History of the article</source>
        <translation>Verlauf des Artikels</translation>
    </message>
    <message>
        <source>Holder of the stance…</source>
        <translation>Träger der Haltung…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren…</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Namen verbinden</translation>
    </message>
    <message>
        <source>Join names by letter…</source>
        <translation>Namen per Buchstabe verbinden…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Kind of paragraph…</source>
        <translation>Art des Absatzes…</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>Verknüpfen…</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>New corpus…</source>
        <translation>Neues Korpus…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Nächster Konflikt</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>Nächstes Fähnchen</translation>
    </message>
    <message>
        <source>Next incomplete label</source>
        <translation>Nächstes unvollständiges Label</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Fund</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Nächste Erwähnung</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nächste Notiz</translation>
    </message>
    <message>
        <source>Next piece</source>
        <translation>Nächstes Stück</translation>
    </message>
    <message>
        <source>Next place where annotators differ</source>
        <translation>Nächste Uneinigkeit</translation>
    </message>
    <message>
        <source>Next repeated stance</source>
        <translation>Nächste wiederholte Haltung</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>Next unmarked name</source>
        <translation>Nächster unmarkierter Name</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nichts davon</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>Open corpus…</source>
        <translation>Korpus öffnen…</translation>
    </message>
    <message>
        <source>Open the sample corpus</source>
        <translation>Beispielkorpus öffnen</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Tafeln</translation>
    </message>
    <message>
        <source>Paragraphs as suggested</source>
        <translation>Absätze wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Piece of the claim</source>
        <translation>Stück der Behauptung</translation>
    </message>
    <message>
        <source>Pin as an example…</source>
        <translation>Als Beispiel anheften…</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Voriger Artikel</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>Voriger Konflikt</translation>
    </message>
    <message>
        <source>Previous flag</source>
        <translation>Voriges Fähnchen</translation>
    </message>
    <message>
        <source>Previous incomplete label</source>
        <translation>Voriges unvollständiges Label</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Fund</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Vorige Erwähnung</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Vorige Notiz</translation>
    </message>
    <message>
        <source>Previous place where annotators differ</source>
        <translation>Vorige Uneinigkeit</translation>
    </message>
    <message>
        <source>Previous repeated stance</source>
        <translation>Vorige wiederholte Haltung</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reason in words…</source>
        <translation>Grund in Worten…</translation>
    </message>
    <message>
        <source>Reason: context</source>
        <translation>Grund: Zusammenhang</translation>
    </message>
    <message>
        <source>Reason: guideline</source>
        <translation>Grund: Richtlinie</translation>
    </message>
    <message>
        <source>Reason: overlooked</source>
        <translation>Grund: übersehen</translation>
    </message>
    <message>
        <source>Reason: slip</source>
        <translation>Grund: Ausrutscher</translation>
    </message>
    <message>
        <source>Reason: unclear text</source>
        <translation>Grund: unklarer Text</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reject all alike here</source>
        <translation>Alle gleichen hier ablehnen</translation>
    </message>
    <message>
        <source>Reject or delete</source>
        <translation>Ablehnen oder löschen</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Save agreement report…</source>
        <translation>Bericht zur Übereinstimmung speichern…</translation>
    </message>
    <message>
        <source>Search the corpus</source>
        <translation>Im Korpus suchen</translation>
    </message>
    <message>
        <source>Settle by rule…</source>
        <translation>Nach Regel entscheiden…</translation>
    </message>
    <message>
        <source>Settle the note</source>
        <translation>Notiz erledigen</translation>
    </message>
    <message>
        <source>Show boilerplate</source>
        <translation>Beiwerk zeigen</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Vorschläge zeigen</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Vorerst überspringen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split names</source>
        <translation>Namen trennen</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Stance told in a claim</source>
        <translation>Haltung in einer Behauptung</translation>
    </message>
    <message>
        <source>Start one character left</source>
        <translation>Anfang ein Zeichen nach links</translation>
    </message>
    <message>
        <source>Start one character right</source>
        <translation>Anfang ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>Start one word left</source>
        <translation>Anfang ein Wort nach links</translation>
    </message>
    <message>
        <source>Start one word right</source>
        <translation>Anfang ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Step through nested labels</source>
        <translation>Verschachtelte Labels durchgehen</translation>
    </message>
    <message>
        <source>Suggest labels…</source>
        <translation>Labels vorschlagen…</translation>
    </message>
    <message>
        <source>Suggesters</source>
        <translation>Vorschlagende</translation>
    </message>
    <message>
        <source>Take out the piece</source>
        <translation>Stück herausnehmen</translation>
    </message>
    <message>
        <source>Take the likeliest</source>
        <translation>Die wahrscheinlichste nehmen</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Topic of the stance…</source>
        <translation>Thema der Haltung…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unmarked name before</source>
        <translation>Voriger unmarkierter Name</translation>
    </message>
    <message>
        <source>Words of the stance</source>
        <translation>Wörter der Haltung</translation>
    </message>
    <message>
        <source>a further piece of the claim’s content</source>
        <translation>ein weiteres Stück vom Inhalt der Behauptung</translation>
    </message>
    <message>
        <source>a slip of the hand</source>
        <translation>ein Ausrutscher der Hand</translation>
    </message>
    <message>
        <source>a topic as the target</source>
        <translation>ein Thema als Ziel</translation>
    </message>
    <message>
        <source>accept all that is suggested from the beginning to this paragraph</source>
        <translation>alles Vorgeschlagene vom Anfang bis zu diesem Absatz annehmen</translation>
    </message>
    <message>
        <source>accept all that is suggested in this paragraph</source>
        <translation>alles in diesem Absatz Vorgeschlagene annehmen</translation>
    </message>
    <message>
        <source>accept the suggestion and go on</source>
        <translation>den Vorschlag annehmen und weitergehen</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>alle Artikel</translation>
    </message>
    <message>
        <source>all commands by name</source>
        <translation>alle Befehle beim Namen</translation>
    </message>
    <message>
        <source>all keys on one page</source>
        <translation>alle Tasten auf einer Seite</translation>
    </message>
    <message>
        <source>another holder, by letters</source>
        <translation>ein anderer Träger, per Buchstabe</translation>
    </message>
    <message>
        <source>ask the reviewer to look</source>
        <translation>den Prüfenden bitten, hinzusehen</translation>
    </message>
    <message>
        <source>because of the context</source>
        <translation>wegen des Zusammenhangs</translation>
    </message>
    <message>
        <source>because the guideline says so</source>
        <translation>weil die Richtlinie es so sagt</translation>
    </message>
    <message>
        <source>bring in all articles of a folder</source>
        <translation>alle Artikel eines Ordners hereinholen</translation>
    </message>
    <message>
        <source>bring in text or JSONL files</source>
        <translation>Text- oder JSONL-Dateien hereinholen</translation>
    </message>
    <message>
        <source>change the words of the guideline</source>
        <translation>die Worte der Richtlinie ändern</translation>
    </message>
    <message>
        <source>dark on light</source>
        <translation>dunkel auf hell</translation>
    </message>
    <message>
        <source>decide for all mentions of the same words in this article as for this one</source>
        <translation>für alle Erwähnungen derselben Wörter in diesem Artikel entscheiden wie für diese</translation>
    </message>
    <message>
        <source>do it again</source>
        <translation>es noch einmal tun</translation>
    </message>
    <message>
        <source>every place of the words in hand, in all articles, with their labels</source>
        <translation>jede Stelle der Wörter in der Hand, in allen Artikeln, mit ihren Labels</translation>
    </message>
    <message>
        <source>find articles by their words</source>
        <translation>Artikel nach ihren Wörtern finden</translation>
    </message>
    <message>
        <source>find words in the article</source>
        <translation>Wörter im Artikel finden</translation>
    </message>
    <message>
        <source>further words that show the stance</source>
        <translation>weitere Wörter, die die Haltung zeigen</translation>
    </message>
    <message>
        <source>give actions and labels other keys</source>
        <translation>Aktionen und Labels andere Tasten geben</translation>
    </message>
    <message>
        <source>go back to the welcome page</source>
        <translation>zur Willkommensseite zurück</translation>
    </message>
    <message>
        <source>go to the claim around this one</source>
        <translation>zur Behauptung um diese gehen</translation>
    </message>
    <message>
        <source>go to the claim inside this one</source>
        <translation>zur Behauptung in dieser gehen</translation>
    </message>
    <message>
        <source>go to the claim or stance before that lacks something</source>
        <translation>zur vorigen Behauptung oder Haltung, der etwas fehlt</translation>
    </message>
    <message>
        <source>go to the mention of the same name before</source>
        <translation>zur vorigen Erwähnung desselben Namens</translation>
    </message>
    <message>
        <source>go to the next article in the queue</source>
        <translation>zum nächsten Artikel der Liste</translation>
    </message>
    <message>
        <source>go to the next claim or stance that lacks something</source>
        <translation>zur nächsten Behauptung oder Haltung, der etwas fehlt</translation>
    </message>
    <message>
        <source>go to the next conflict</source>
        <translation>zum nächsten Konflikt</translation>
    </message>
    <message>
        <source>go to the next mention of the same name</source>
        <translation>zur nächsten Erwähnung desselben Namens</translation>
    </message>
    <message>
        <source>go to the next open flag</source>
        <translation>zum nächsten offenen Fähnchen</translation>
    </message>
    <message>
        <source>go to the next open note</source>
        <translation>zur nächsten offenen Notiz</translation>
    </message>
    <message>
        <source>go to the next place found</source>
        <translation>zur nächsten Fundstelle</translation>
    </message>
    <message>
        <source>go to the next place where annotators differ, once you have finished the article</source>
        <translation>zur nächsten Stelle, an der andere abweichen, sobald der Artikel abgeschlossen ist</translation>
    </message>
    <message>
        <source>go to the next stance that its sentence has twice</source>
        <translation>zur nächsten Haltung, die ihr Satz zweimal hat</translation>
    </message>
    <message>
        <source>go to the one before</source>
        <translation>zum vorigen</translation>
    </message>
    <message>
        <source>go to the open flag before</source>
        <translation>zum vorigen offenen Fähnchen</translation>
    </message>
    <message>
        <source>go to the open note before</source>
        <translation>zur vorigen offenen Notiz</translation>
    </message>
    <message>
        <source>go to the place before where annotators differ</source>
        <translation>zur vorigen Stelle, an der andere abweichen</translation>
    </message>
    <message>
        <source>go to the place found before</source>
        <translation>zur vorigen Fundstelle</translation>
    </message>
    <message>
        <source>go to the previous article in the queue</source>
        <translation>zum vorigen Artikel der Liste</translation>
    </message>
    <message>
        <source>go to the stance before that its sentence has twice</source>
        <translation>zur vorigen Haltung, die ihr Satz zweimal hat</translation>
    </message>
    <message>
        <source>hide or show suggestions</source>
        <translation>Vorschläge verbergen oder zeigen</translation>
    </message>
    <message>
        <source>labels of the whole article: its kind, its own stances</source>
        <translation>Labels des ganzen Artikels: seine Art, seine eigenen Haltungen</translation>
    </message>
    <message>
        <source>larger text</source>
        <translation>größerer Text</translation>
    </message>
    <message>
        <source>leave a choice begun, or the editing by hand</source>
        <translation>eine begonnene Wahl oder die Bearbeitung von Hand verlassen</translation>
    </message>
    <message>
        <source>leave the article for later; go to the next</source>
        <translation>den Artikel für später lassen; zum nächsten</translation>
    </message>
    <message>
        <source>leave; everything is saved already</source>
        <translation>verlassen; alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>let a rule take what is clear</source>
        <translation>eine Regel nehmen lassen, was klar ist</translation>
    </message>
    <message>
        <source>let a suggester mark the articles</source>
        <translation>einen Vorschlagenden die Artikel markieren lassen</translation>
    </message>
    <message>
        <source>let go of label and words</source>
        <translation>Label und Wörter loslassen</translation>
    </message>
    <message>
        <source>let the name be one by itself</source>
        <translation>den Namen für sich allein stehen lassen</translation>
    </message>
    <message>
        <source>let the version hold that most have; go on</source>
        <translation>die Fassung gelten lassen, die die meisten haben; weiter</translation>
    </message>
    <message>
        <source>letters in a random order for names</source>
        <translation>Buchstaben in zufälliger Reihenfolge statt Namen</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>hell auf dunkel</translation>
    </message>
    <message>
        <source>light or dark as the system</source>
        <translation>hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>link by hint: claim to source, stance to holder or target</source>
        <translation>per Buchstabe verknüpfen: Behauptung mit Quelle, Haltung mit Träger oder Ziel</translation>
    </message>
    <message>
        <source>look around in invented news with labels by three people</source>
        <translation>in erfundenen Nachrichten mit Labels von drei Leuten umsehen</translation>
    </message>
    <message>
        <source>make an empty corpus file</source>
        <translation>eine leere Korpusdatei anlegen</translation>
    </message>
    <message>
        <source>make the name one with the one proposed</source>
        <translation>den Namen mit dem vorgeschlagenen verbinden</translation>
    </message>
    <message>
        <source>mark the claim’s cue</source>
        <translation>das Signalwort der Behauptung markieren</translation>
    </message>
    <message>
        <source>mark the medium that the claim came through</source>
        <translation>den Vermittler markieren, über den die Behauptung kam</translation>
    </message>
    <message>
        <source>mark what is claimed: the selected words, else those around the caret</source>
        <translation>markieren, was behauptet wird: die gewählten Wörter, sonst die um die Schreibmarke</translation>
    </message>
    <message>
        <source>mark whoever says it, in the claim in hand</source>
        <translation>markieren, wer es sagt, in der Behauptung in der Hand</translation>
    </message>
    <message>
        <source>move the label’s end one character left</source>
        <translation>das Ende des Labels ein Zeichen nach links</translation>
    </message>
    <message>
        <source>move the label’s end one character right</source>
        <translation>das Ende des Labels ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>move the label’s end one word left</source>
        <translation>das Ende des Labels ein Wort nach links</translation>
    </message>
    <message>
        <source>move the label’s end one word right</source>
        <translation>das Ende des Labels ein Wort nach rechts</translation>
    </message>
    <message>
        <source>move the label’s start one character left</source>
        <translation>den Anfang des Labels ein Zeichen nach links</translation>
    </message>
    <message>
        <source>move the label’s start one character right</source>
        <translation>den Anfang des Labels ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>move the label’s start one word left</source>
        <translation>den Anfang des Labels ein Wort nach links</translation>
    </message>
    <message>
        <source>move the label’s start one word right</source>
        <translation>den Anfang des Labels ein Wort nach rechts</translation>
    </message>
    <message>
        <source>new stance, then + − 0 ~ for its polarity; S again: another holder</source>
        <translation>neue Haltung, dann + − 0 ~ für die Polarität; noch einmal S: anderer Träger</translation>
    </message>
    <message>
        <source>next piece of the label: content, cue, source</source>
        <translation>nächstes Stück des Labels: Inhalt, Signalwort, Quelle</translation>
    </message>
    <message>
        <source>next suggestion</source>
        <translation>nächster Vorschlag</translation>
    </message>
    <message>
        <source>nothing holds here; go on</source>
        <translation>hier gilt nichts; weiter</translation>
    </message>
    <message>
        <source>open a corpus file</source>
        <translation>eine Korpusdatei öffnen</translation>
    </message>
    <message>
        <source>open the gold label with the usual keys</source>
        <translation>das Gold-Label mit den üblichen Tasten öffnen</translation>
    </message>
    <message>
        <source>part the whole article into headline, byline, text and boilerplate as the rules suggest</source>
        <translation>den ganzen Artikel in Überschrift, Autorenzeile, Text und Beiwerk teilen, wie die Regeln vorschlagen</translation>
    </message>
    <message>
        <source>pick the name that it is one with</source>
        <translation>den Namen wählen, mit dem er eins ist</translation>
    </message>
    <message>
        <source>pin the label in hand to its guideline</source>
        <translation>das Label in der Hand an seine Richtlinie heften</translation>
    </message>
    <message>
        <source>reject or delete all of the same words and label in this article</source>
        <translation>alle derselben Wörter und desselben Labels in diesem Artikel ablehnen oder löschen</translation>
    </message>
    <message>
        <source>reject the suggestion, delete the label</source>
        <translation>den Vorschlag ablehnen, das Label löschen</translation>
    </message>
    <message>
        <source>say what the paragraph is; then the kind’s letter</source>
        <translation>sagen, was der Absatz ist; dann der Buchstabe der Art</translation>
    </message>
    <message>
        <source>say whose labels these are</source>
        <translation>sagen, wessen Labels das sind</translation>
    </message>
    <message>
        <source>select the next label under the caret</source>
        <translation>das nächste Label unter der Schreibmarke wählen</translation>
    </message>
    <message>
        <source>select the one before that waits for an answer</source>
        <translation>den vorigen wählen, der auf Antwort wartet</translation>
    </message>
    <message>
        <source>select words that look like a name</source>
        <translation>Wörter wählen, die wie ein Name aussehen</translation>
    </message>
    <message>
        <source>settle the note or flag here, or open it again</source>
        <translation>die Notiz oder das Fähnchen hier erledigen oder wieder öffnen</translation>
    </message>
    <message>
        <source>show or fold boilerplate</source>
        <translation>Beiwerk zeigen oder falten</translation>
    </message>
    <message>
        <source>show or hide the menu bar</source>
        <translation>die Menüleiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show or hide the panels</source>
        <translation>die Tafeln zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show or hide the queue</source>
        <translation>die Liste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation>kleinerer Text</translation>
    </message>
    <message>
        <source>somebody overlooked it</source>
        <translation>jemand hat es übersehen</translation>
    </message>
    <message>
        <source>take back the last step</source>
        <translation>den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>take the decision back</source>
        <translation>die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>take the piece at the caret out</source>
        <translation>das Stück an der Schreibmarke herausnehmen</translation>
    </message>
    <message>
        <source>text at its normal size</source>
        <translation>Text in normaler Größe</translation>
    </message>
    <message>
        <source>text, colours, time, language</source>
        <translation>Text, Farben, Zeit, Sprache</translation>
    </message>
    <message>
        <source>the article and its labels</source>
        <translation>der Artikel und seine Labels</translation>
    </message>
    <message>
        <source>the article is done; go to the next</source>
        <translation>der Artikel ist erledigt; zum nächsten</translation>
    </message>
    <message>
        <source>the claim that the stance is told in: the next one around it, or none</source>
        <translation>die Behauptung, in der die Haltung erzählt wird: die nächste darum, oder keine</translation>
    </message>
    <message>
        <source>the figures of Review › Agreement as a web page and CSV</source>
        <translation>die Zahlen von Prüfen › Übereinstimmung als Webseite und CSV</translation>
    </message>
    <message>
        <source>the guideline of the label in hand</source>
        <translation>die Richtlinie des Labels in der Hand</translation>
    </message>
    <message>
        <source>the same decision in the article, the story or the corpus, after a look at the list</source>
        <translation>dieselbe Entscheidung im Artikel, in der Geschichte oder im Korpus, nach einem Blick auf die Liste</translation>
    </message>
    <message>
        <source>the same decision wherever it comes</source>
        <translation>dieselbe Entscheidung überall, wo es vorkommt</translation>
    </message>
    <message>
        <source>the same, towards the beginning</source>
        <translation>dasselbe, zum Anfang hin</translation>
    </message>
    <message>
        <source>the text is unclear</source>
        <translation>der Text ist unklar</translation>
    </message>
    <message>
        <source>then the numbers of the two versions</source>
        <translation>dann die Nummern der beiden Fassungen</translation>
    </message>
    <message>
        <source>training data</source>
        <translation>Trainingsdaten</translation>
    </message>
    <message>
        <source>type the reason</source>
        <translation>den Grund tippen</translation>
    </message>
    <message>
        <source>use the whole screen</source>
        <translation>den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>what suggests labels</source>
        <translation>was Labels vorschlägt</translation>
    </message>
    <message>
        <source>where annotators part</source>
        <translation>wo Annotatoren auseinandergehen</translation>
    </message>
    <message>
        <source>who did what to it and when; take a step back, or a label's version</source>
        <translation>wer was wann damit tat; einen Schritt oder eine Fassung des Labels zurückholen</translation>
    </message>
    <message>
        <source>words, dates and numbers as the system has them</source>
        <translation>Wörter, Daten und Zahlen wie das System</translation>
    </message>
    <message>
        <source>words, dates and numbers in English</source>
        <translation>Wörter, Daten und Zahlen auf Englisch</translation>
    </message>
    <message>
        <source>words, dates and numbers in German</source>
        <translation>Wörter, Daten und Zahlen auf Deutsch</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>eine Notiz schreiben</translation>
    </message>
    <message>
        <source>write training data</source>
        <translation>Trainingsdaten schreiben</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>adjudicate</name>
    <message>
        <source>And the label of which?</source>
        <translation>Und das Label von wem?</translation>
    </message>
    <message>
        <source>Articles finished by one annotator: {:,}; by two: none. Give some of them to a second one; then what they part on stands here.</source>
        <translation>Von einem Annotator erledigte Artikel: {:,}; von zweien: keine. Geben Sie einige davon einem zweiten; dann steht hier, wo sie auseinandergehen.</translation>
    </message>
    <message>
        <source>Articles finished by two or more annotators: {:,}. All that they marked, {:,} in number, is alike. “Settle by rule” takes it into gold.</source>
        <translation>Von zwei oder mehr Annotatoren erledigte Artikel: {:,}. Alles, was sie markierten, {:,} an der Zahl, ist gleich. „Nach Regel entscheiden“ nimmt es in Gold.</translation>
    </message>
    <message>
        <source>Boundary of which? Type its number.</source>
        <translation>Grenze von wem? Tippen Sie die Nummer.</translation>
    </message>
    <message>
        <source>Conflicts are looked for in articles that two or more annotators have marked as done.</source>
        <translation>Konflikte werden in Artikeln gesucht, die zwei oder mehr Annotatoren als erledigt markiert haben.</translation>
    </message>
    <message>
        <source>Conflicts decided: {:,}; things all agree on: {:,}. It can be exported.</source>
        <translation>Entschiedene Konflikte: {:,}; Dinge, in denen alle einig sind: {:,}. Es kann exportiert werden.</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>Alles ist entschieden</translation>
    </message>
    <message>
        <source>No article has a second annotator yet</source>
        <translation>Noch kein Artikel hat einen zweiten Annotator</translation>
    </message>
    <message>
        <source>Nobody has finished an article yet</source>
        <translation>Noch hat niemand einen Artikel erledigt</translation>
    </message>
    <message>
        <source>The annotators have different texts</source>
        <translation>Die Annotatoren haben verschiedene Texte</translation>
    </message>
    <message>
        <source>The corpus is open for reading only; nothing was changed.</source>
        <translation>Das Korpus ist nur zum Lesen offen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>They agree on everything</source>
        <translation>Sie sind sich in allem einig</translation>
    </message>
    <message>
        <source>Titles that stand here with more than one text, each finished by somebody: {:,}, “{}” first. Labels are compared on the very same text only: import what everybody has for one file.</source>
        <translation>Titel, die hier mit mehr als einem Text stehen, jeder von jemandem erledigt: {:,}, als erster „{}“. Labels werden nur auf ein und demselben Text verglichen: Importieren Sie, was alle zu einer Datei haben.</translation>
    </message>
</context>
<context>
    <name>agreement</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>95 % interval {} to {} ({})</source>
        <translation>95-%-Intervall {} bis {} ({})</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Made or changed by a person</source>
        <translation>Von Menschen gemacht oder geändert</translation>
    </message>
    <message>
        <source>Missing in one</source>
        <translation>Fehlt bei einem</translation>
    </message>
    <message>
        <source>Shown without suggestions</source>
        <translation>Ohne Vorschläge gezeigt</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>another mention of the same</source>
        <translation>eine andere Erwähnung desselben</translation>
    </message>
    <message>
        <source>follows from another difference</source>
        <translation>folgt aus einem anderen Unterschied</translation>
    </message>
    <message>
        <source>in a repeated passage</source>
        <translation>in einer wiederholten Stelle</translation>
    </message>
    <message>
        <source>in one piece or two</source>
        <translation>in einem Stück oder zwei</translation>
    </message>
    <message>
        <source>n {}</source>
        <translation>n {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>one against several</source>
        <translation>eins gegen mehrere</translation>
    </message>
    <message>
        <source>over {} in 1 article</source>
        <translation>über {} in 1 Artikel</translation>
    </message>
    <message>
        <source>over {} in {} articles</source>
        <translation>über {} in {} Artikeln</translation>
    </message>
    <message>
        <source>quotation mark, comma or article</source>
        <translation>Anführungszeichen, Komma oder Artikel</translation>
    </message>
    <message>
        <source>too few to be read by itself</source>
        <translation>zu wenig, um für sich allein gelesen zu werden</translation>
    </message>
    <message>
        <source>week of {}</source>
        <translation>Woche vom {}</translation>
    </message>
    <message>
        <source>{} articles</source>
        <translation>{} Artikel</translation>
    </message>
    <message>
        <source>{}: {} of {}</source>
        <translation>{}: {} von {}</translation>
    </message>
    <message>
        <source>{}: {}; {}: {}: {} ×</source>
        <translation>{}: {}; {}: {}: {} ×</translation>
    </message>
</context>
<context>
    <name>caret keys</name>
    <message>
        <source>caret by character; with Shift select</source>
        <translation>Schreibmarke zeichenweise; mit Umschalt auswählen</translation>
    </message>
    <message>
        <source>caret by line and page</source>
        <translation>Schreibmarke zeilen- und seitenweise</translation>
    </message>
    <message>
        <source>caret by word</source>
        <translation>Schreibmarke wortweise</translation>
    </message>
    <message>
        <source>caret to the start or end of the article</source>
        <translation>Schreibmarke an Anfang oder Ende des Artikels</translation>
    </message>
    <message>
        <source>caret to the start or end of the paragraph</source>
        <translation>Schreibmarke an Anfang oder Ende des Absatzes</translation>
    </message>
    <message>
        <source>give this entity type to the selected label, or to the words</source>
        <translation>dem gewählten Label oder den Wörtern diesen Entitätstyp geben</translation>
    </message>
    <message>
        <source>polarity of the selected stance, in the order of the scheme</source>
        <translation>Polarität der ausgewählten Haltung, in der Reihenfolge des Schemas</translation>
    </message>
    <message>
        <source>select all, copy</source>
        <translation>alles auswählen, kopieren</translation>
    </message>
    <message>
        <source>select by word</source>
        <translation>wortweise auswählen</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>Ganze Artikel</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>seitdem geändert</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>nested in</source>
        <translation>liegt in</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>overlooked</source>
        <translation>übersehen</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>entschieden</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>Ausrutscher</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>taken by rule</source>
        <translation>nach Regel genommen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>through</source>
        <translation>über</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>unclear text</source>
        <translation>unklarer Text</translation>
    </message>
</context>
<context>
    <name>families</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Ganzer Artikel</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source> and {} more</source>
        <translation> und {} weitere</translation>
    </message>
    <message>
        <source>Taken back: {}</source>
        <translation>Zurückgenommen: {}</translation>
    </message>
    <message>
        <source>accepted from {by}</source>
        <translation>angenommen von {by}</translation>
    </message>
    <message>
        <source>changed from {by}: {label}</source>
        <translation>geändert, von {by}: {label}</translation>
    </message>
    <message>
        <source>in bulk</source>
        <translation>auf einmal</translation>
    </message>
    <message>
        <source>rejected of {by}: {label}</source>
        <translation>abgelehnt, von {by}: {label}</translation>
    </message>
    <message>
        <source>whole corpus</source>
        <translation>ganzes Korpus</translation>
    </message>
</context>
<context>
    <name>key caps</name>
    <message>
        <source>Backspace</source>
        <translation>Rück</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Bild ↓</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild ↑</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
</context>
<context>
    <name>lanes</name>
    <message>
        <source>The article as a whole</source>
        <translation>Der Artikel als Ganzes</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{} h ago</source>
        <translation>vor {} h</translation>
    </message>
    <message>
        <source>{} min ago</source>
        <translation>vor {} min</translation>
    </message>
</context>
<context>
    <name>others</name>
    <message>
        <source>agr .923: attributions in campaign news (Newell et al. 2018)</source>
        <translation>agr .923: Zuschreibungen in Wahlkampfnachrichten (Newell et al. 2018)</translation>
    </message>
    <message>
        <source>percent .731: stance of short messages (SemEval-2016, task 6)</source>
        <translation>Prozent .731: Haltung kurzer Nachrichten (SemEval-2016, Aufgabe 6)</translation>
    </message>
    <message>
        <source>α over words .754: attributions in campaign news (Newell et al. 2018)</source>
        <translation>α über Wörter .754: Zuschreibungen in Wahlkampfnachrichten (Newell et al. 2018)</translation>
    </message>
</context>
<context>
    <name>pace</name>
    <message>
        <source>{:,} h</source>
        <translation>{:,} h</translation>
    </message>
    <message>
        <source>{:,} h {}</source>
        <translation>{:,} h {}</translation>
    </message>
    <message>
        <source>{} articles · {:,.0f} labels an hour</source>
        <translation>{} Artikel · {:,.0f} Labels je Stunde</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>≈ {} left</source>
        <translation>≈ {} übrig</translation>
    </message>
</context>
<context>
    <name>page furniture</name>
    <message>
        <source>advertisement</source>
        <translation>Werbung</translation>
    </message>
    <message>
        <source>breadcrumbs</source>
        <translation>Brotkrumen</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>cookies</source>
        <translation>Cookies</translation>
    </message>
    <message>
        <source>copyright</source>
        <translation>Urheberrecht</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>embed</source>
        <translation>eingebettet</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>Rechtliches</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Leserbriefe</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>most read</source>
        <translation>meistgelesen</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>related</source>
        <translation>Verwandtes</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>Kauftipps</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>give this label to what is in hand</source>
        <translation>dem, was in der Hand ist, dieses Label geben</translation>
    </message>
</context>
<context>
    <name>phrases</name>
    <message>
        <source> If it is closed there, delete “{name}”.</source>
        <translation> Ist es dort geschlossen, löschen Sie „{name}“.</translation>
    </message>
    <message>
        <source> and {more} more</source>
        <translation> und {more} weitere</translation>
    </message>
    <message>
        <source> at letter {letter}</source>
        <translation> beim Zeichen {letter}</translation>
    </message>
    <message>
        <source> at {start}–{end}</source>
        <translation> bei {start}–{end}</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 Stück</translation>
    </message>
    <message>
        <source>2026, 2026-02, 2026-02-03 or 2026-01..2026-03</source>
        <translation>2026, 2026-02, 2026-02-03 oder 2026-01..2026-03</translation>
    </message>
    <message>
        <source>&lt;0.6 or 0.5..0.8</source>
        <translation>&lt;0.6 oder 0.5..0.8</translation>
    </message>
    <message>
        <source>&gt;500, &lt;2000 or 500..2000</source>
        <translation>&gt;500, &lt;2000 oder 500..2000</translation>
    </message>
    <message>
        <source>A claim cannot have “{name}”: “{value}”</source>
        <translation>Eine Behauptung kann „{name}“ nicht haben: „{value}“</translation>
    </message>
    <message>
        <source>A claim needs its content.</source>
        <translation>Eine Behauptung braucht ihren Inhalt.</translation>
    </message>
    <message>
        <source>A label of the article has no attributes.</source>
        <translation>Ein Label des Artikels hat keine Attribute.</translation>
    </message>
    <message>
        <source>A majority needs at least two of them; name one annotator instead.</source>
        <translation>Eine Mehrheit braucht mindestens zwei; nennen Sie stattdessen einen Annotator.</translation>
    </message>
    <message>
        <source>A name does not run on into another paragraph.</source>
        <translation>Ein Name reicht nicht in einen anderen Absatz.</translation>
    </message>
    <message>
        <source>A pattern may have {longest:,} letters at most.</source>
        <translation>Ein Muster darf höchstens {longest:,} Zeichen haben.</translation>
    </message>
    <message>
        <source>A row of “{table}” points at something missing in “{parent}”.</source>
        <translation>Eine Zeile von „{table}“ verweist auf etwas, das in „{parent}“ fehlt.</translation>
    </message>
    <message>
        <source>A {value} cannot become {label}.</source>
        <translation>Aus {value} kann nicht {label} werden.</translation>
    </message>
    <message>
        <source>Accept {label} {words}</source>
        <translation>{label} {words} annehmen</translation>
    </message>
    <message>
        <source>Accept “{words}”</source>
        <translation>„{words}“ annehmen</translation>
    </message>
    <message>
        <source>Add attribute {name}: {values}</source>
        <translation>Attribut {name} hinzufügen: {values}</translation>
    </message>
    <message>
        <source>Add topic “{topic}”</source>
        <translation>Thema „{topic}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add {family} label {name}</source>
        <translation>Label {name} hinzufügen ({family})</translation>
    </message>
    <message>
        <source>Add {role}</source>
        <translation>{role} hinzufügen</translation>
    </message>
    <message>
        <source>All paragraphs are as suggested already.</source>
        <translation>Alle Absätze sind schon so wie vorgeschlagen.</translation>
    </message>
    <message>
        <source>All “{words}” here are done already. {refused}</source>
        <translation>Alle „{words}“ hier sind schon erledigt. {refused}</translation>
    </message>
    <message>
        <source>Annotator's JSONL, one article a line</source>
        <translation>JSONL von Annotator, ein Artikel je Zeile</translation>
    </message>
    <message>
        <source>Answer a note</source>
        <translation>Eine Notiz beantworten</translation>
    </message>
    <message>
        <source>Answer it instead.</source>
        <translation>Antworten Sie stattdessen darauf.</translation>
    </message>
    <message>
        <source>Answer the suggestions</source>
        <translation>Die Vorschläge beantworten</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Article {article_id}: it cannot be read.</source>
        <translation>Artikel {article_id}: Er lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Article {article_id}: the numbers in the list of articles are wrong.</source>
        <translation>Artikel {article_id}: Die Zahlen in der Artikelliste sind falsch.</translation>
    </message>
    <message>
        <source>Article {article_id}: the words of label {record_id} are not those it marks.</source>
        <translation>Artikel {article_id}: Die Wörter des Labels {record_id} sind nicht die, die es markiert.</translation>
    </message>
    <message>
        <source>Article {article_id}: {problem}.</source>
        <translation>Artikel {article_id}: {problem}.</translation>
    </message>
    <message>
        <source>Attribute {name}: title or key</source>
        <translation>Attribut {name}: Titel oder Taste</translation>
    </message>
    <message>
        <source>Attribute {name}: {values}</source>
        <translation>Attribut {name}: {values}</translation>
    </message>
    <message>
        <source>Begin it with: id,name,aliases,description.</source>
        <translation>Beginnen Sie sie mit: id,name,aliases,description.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Bring back {label} “{words}”</source>
        <translation>{label} „{words}“ zurückholen</translation>
    </message>
    <message>
        <source>Bring that label back first.</source>
        <translation>Holen Sie erst dieses Label zurück.</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Eine Notiz ändern</translation>
    </message>
    <message>
        <source>Change the holder</source>
        <translation>Den Träger ändern</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>Das Ziel ändern</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that it was made for the installed version of spaCy.</source>
        <translation>Prüfen Sie, ob sie für die installierte Version von spaCy gemacht ist.</translation>
    </message>
    <message>
        <source>Check that you may read the file and its folder.</source>
        <translation>Prüfen Sie, ob Sie die Datei und ihren Ordner lesen dürfen.</translation>
    </message>
    <message>
        <source>Check the corpus with the version of the program that made it.</source>
        <translation>Prüfen Sie das Korpus mit der Programmversion, die es gemacht hat.</translation>
    </message>
    <message>
        <source>Check the corpus, then repeat the step.</source>
        <translation>Prüfen Sie das Korpus und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose one of the installed pipelines, or the folder that holds config.cfg.</source>
        <translation>Wählen Sie eine der installierten Pipelines oder den Ordner mit config.cfg.</translation>
    </message>
    <message>
        <source>Choose the folder that holds config.cfg and meta.json.</source>
        <translation>Wählen Sie den Ordner mit config.cfg und meta.json.</translation>
    </message>
    <message>
        <source>Close it there, or open it for reading only.{extra}</source>
        <translation>Schließen Sie es dort oder öffnen Sie es nur zum Lesen.{extra}</translation>
    </message>
    <message>
        <source>Close that program, then repeat the step.</source>
        <translation>Schließen Sie das andere Programm und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Close what takes much memory and compute it again; the corpus is as it was.</source>
        <translation>Schließen Sie, was viel Speicher braucht, und berechnen Sie es neu; das Korpus ist, wie es war.</translation>
    </message>
    <message>
        <source>Close what takes much memory and try again; what was compared is kept.</source>
        <translation>Schließen Sie, was viel Speicher braucht, und versuchen Sie es noch einmal; was verglichen ist, bleibt.</translation>
    </message>
    <message>
        <source>CoNLL, one token and its tag a line (IOB1, IOB2, BILOU)</source>
        <translation>CoNLL, ein Token und sein Tag je Zeile (IOB1, IOB2, BILOU)</translation>
    </message>
    <message>
        <source>Cohen κ on labels of shared spans</source>
        <translation>Cohens κ der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Cohen κ on polarity of shared stances</source>
        <translation>Cohens κ der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Cohen κ on values that two gave</source>
        <translation>Cohens κ der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Copy the file and the one ending in “-journal” to a folder of your own; open the copy.</source>
        <translation>Kopieren Sie die Datei und die auf „-journal“ endende in einen eigenen Ordner; öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>Correct it and apply again.</source>
        <translation>Berichtigen Sie es und wenden Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>Correct the offsets; they count characters from 0.</source>
        <translation>Berichtigen Sie die Positionen; sie zählen Zeichen von 0 an.</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Cut the text into several articles.</source>
        <translation>Teilen Sie den Text in mehrere Artikel.</translation>
    </message>
    <message>
        <source>Delete a note</source>
        <translation>Eine Notiz löschen</translation>
    </message>
    <message>
        <source>Delete it in an editor.</source>
        <translation>Löschen Sie es in einem Editor.</translation>
    </message>
    <message>
        <source>Delete them first, or leave the paragraph as it is.</source>
        <translation>Löschen Sie sie zuerst oder lassen Sie den Absatz, wie er ist.</translation>
    </message>
    <message>
        <source>Delete {label} {words}</source>
        <translation>{label} {words} löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>End its name in .html or .csv.</source>
        <translation>Lassen Sie den Namen auf .html oder .csv enden.</translation>
    </message>
    <message>
        <source>Export again; if it happens again, export fewer formats at a time.</source>
        <translation>Exportieren Sie noch einmal; geschieht es wieder, dann weniger Formate auf einmal.</translation>
    </message>
    <message>
        <source>F1, end to end</source>
        <translation>F1, im Ganzen</translation>
    </message>
    <message>
        <source>F1, exact content</source>
        <translation>F1, exakter Inhalt</translation>
    </message>
    <message>
        <source>F1, exact span and label</source>
        <translation>F1, exakte Spanne und Label</translation>
    </message>
    <message>
        <source>F1, exact span, any label</source>
        <translation>F1, exakte Spanne, beliebiges Label</translation>
    </message>
    <message>
        <source>F1, given known arguments</source>
        <translation>F1, bei bekannten Argumenten</translation>
    </message>
    <message>
        <source>F1, given matched claims</source>
        <translation>F1, bei zugeordneten Behauptungen</translation>
    </message>
    <message>
        <source>F1, half of the content shared</source>
        <translation>F1, halber Inhalt gemeinsam</translation>
    </message>
    <message>
        <source>F1, holder and target</source>
        <translation>F1, Träger und Ziel</translation>
    </message>
    <message>
        <source>F1, holder, target and polarity</source>
        <translation>F1, Träger, Ziel und Polarität</translation>
    </message>
    <message>
        <source>F1, name</source>
        <translation>F1, Name</translation>
    </message>
    <message>
        <source>F1, name and value</source>
        <translation>F1, Name und Wert</translation>
    </message>
    <message>
        <source>F1, overlapping span</source>
        <translation>F1, überlappende Spanne</translation>
    </message>
    <message>
        <source>F1, overlapping span, same label</source>
        <translation>F1, überlappende Spanne, gleiches Label</translation>
    </message>
    <message>
        <source>F1, overlapping, same label</source>
        <translation>F1, überlappend, gleiches Label</translation>
    </message>
    <message>
        <source>F1, words</source>
        <translation>F1, Wörter</translation>
    </message>
    <message>
        <source>Files ending in “{suffix}” are not read; known are {readable}.</source>
        <translation>Dateien mit der Endung „{suffix}“ werden nicht gelesen; bekannt sind {readable}.</translation>
    </message>
    <message>
        <source>Flag for the reviewer</source>
        <translation>Fähnchen für die Durchsicht setzen</translation>
    </message>
    <message>
        <source>Flag {articles}</source>
        <translation>Fähnchen setzen: {articles}</translation>
    </message>
    <message>
        <source>Fleiss κ on labels of shared spans</source>
        <translation>Fleiss’ κ der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Fleiss κ on polarity of shared stances</source>
        <translation>Fleiss’ κ der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Fleiss κ on values that two gave</source>
        <translation>Fleiss’ κ der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Free some space and export again.</source>
        <translation>Schaffen Sie Platz und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Give the layer another name.</source>
        <translation>Geben Sie der Ebene einen anderen Namen.</translation>
    </message>
    <message>
        <source>Give the reason “{reason}”</source>
        <translation>Den Grund „{reason}“ angeben</translation>
    </message>
    <message numerus="yes">
        <source>Give {n} labels another label one by one</source>
        <translation><numerusform>{n} Verwendung einzeln ein anderes Label geben</numerusform><numerusform>{n} Verwendungen einzeln ein anderes Label geben</numerusform></translation>
    </message>
    <message>
        <source>Go on there.</source>
        <translation>Machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>Gwet AC1 on labels of shared spans</source>
        <translation>Gwets AC1 der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Gwet AC1 on polarity of shared stances</source>
        <translation>Gwets AC1 der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Gwet AC1 on values that two gave</source>
        <translation>Gwets AC1 der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>Holds all labels and notes as they are; leaves out the history of edits.</source>
        <translation>Enthält alle Labels und Notizen, wie sie sind; ohne den Verlauf der Änderungen.</translation>
    </message>
    <message>
        <source>IOB2, though some names begin with “I-”</source>
        <translation>IOB2, obwohl manche Namen mit „I-“ beginnen</translation>
    </message>
    <message>
        <source>Import it together with the .txt file of the same name.</source>
        <translation>Importieren Sie sie zusammen mit der gleichnamigen .txt-Datei.</translation>
    </message>
    <message>
        <source>Import more articles, or take some back first.</source>
        <translation>Importieren Sie weitere Artikel oder nehmen Sie erst welche zurück.</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Install the newest version and open it there.</source>
        <translation>Installieren Sie die neueste Version und öffnen Sie es darin.</translation>
    </message>
    <message>
        <source>It should be an object with “labels”, “roles” or “events”</source>
        <translation>Sie sollte ein Objekt mit „labels“, „roles“ oder „events“ sein</translation>
    </message>
    <message>
        <source>Its copy lies at “{copy_to}”; check the corpus with the version of the program that made it.</source>
        <translation>Die Kopie liegt unter „{copy_to}“; prüfen Sie das Korpus mit der Programmversion, die es gemacht hat.</translation>
    </message>
    <message>
        <source>JSONL for training, one decided layer of an article a line</source>
        <translation>JSONL zum Trainieren, eine entschiedene Ebene je Zeile</translation>
    </message>
    <message>
        <source>Join the paragraphs</source>
        <translation>Die Absätze verbinden</translation>
    </message>
    <message>
        <source>Join “{name}” with “{words}”</source>
        <translation>„{name}“ mit „{words}“ verbinden</translation>
    </message>
    <message>
        <source>Krippendorff (k)uα</source>
        <translation>Krippendorffs (k)uα</translation>
    </message>
    <message>
        <source>Krippendorff cuα, labels of text that two marked</source>
        <translation>Krippendorffs cuα, Labels von Text, den zwei markierten</translation>
    </message>
    <message>
        <source>Krippendorff uα, where units begin and end</source>
        <translation>Krippendorffs uα, wo Einheiten beginnen und enden</translation>
    </message>
    <message>
        <source>Krippendorff |uα, marked or not</source>
        <translation>Krippendorffs |uα, markiert oder nicht</translation>
    </message>
    <message>
        <source>Krippendorff α</source>
        <translation>Krippendorffs α</translation>
    </message>
    <message>
        <source>Krippendorff α on labels of shared spans</source>
        <translation>Krippendorffs α der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Krippendorff α on polarity of shared stances</source>
        <translation>Krippendorffs α der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Krippendorff α on values that two gave</source>
        <translation>Krippendorffs α der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Krippendorff α over words</source>
        <translation>Krippendorffs α über Wörter</translation>
    </message>
    <message>
        <source>Krippendorff α, ordinal, on polarity</source>
        <translation>Krippendorffs α, ordinal, der Polarität</translation>
    </message>
    <message>
        <source>Krippendorff α, this label or another</source>
        <translation>Krippendorffs α, dieses Label oder ein anderes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Label all “{words}” {label}</source>
        <translation>Alle „{words}“ als {label} labeln</translation>
    </message>
    <message>
        <source>Label the article</source>
        <translation>Den Artikel labeln</translation>
    </message>
    <message>
        <source>Label the article {name} = {value}</source>
        <translation>Den Artikel labeln: {name} = {value}</translation>
    </message>
    <message>
        <source>Label this article by hand, or use another suggester for it.</source>
        <translation>Labeln Sie diesen Artikel von Hand oder lassen Sie ein anderes Verfahren vorschlagen.</translation>
    </message>
    <message>
        <source>Label {label} {words}</source>
        <translation>{words} als {label} labeln</translation>
    </message>
    <message>
        <source>Label {label} “{words}”</source>
        <translation>„{words}“ als {label} labeln</translation>
    </message>
    <message>
        <source>Leaves out notes and history, stances without words of their own, and holders and targets that are no words of the article: topics, the author.</source>
        <translation>Ohne Notizen und Verlauf, ohne Haltungen, die keine eigenen Wörter haben, und ohne Träger und Ziele, die nicht im Artikel stehen: Themen, den Autor.</translation>
    </message>
    <message>
        <source>Leaves out notes and history. Names inside names, in pieces or without a proper name are in spans, not in ents; edges inside a token are widened to it.</source>
        <translation>Ohne Notizen und Verlauf. Namen in Namen, in Stücken oder ohne Eigennamen stehen in spans, nicht in ents; Grenzen in einem Token werden auf das Token erweitert.</translation>
    </message>
    <message>
        <source>Let stand by itself</source>
        <translation>Für sich stehen lassen</translation>
    </message>
    <message>
        <source>Let the program write to that folder.</source>
        <translation>Lassen Sie das Programm in diesen Ordner schreiben.</translation>
    </message>
    <message>
        <source>Link the repeated passage</source>
        <translation>Die wiederholte Stelle verknüpfen</translation>
    </message>
    <message>
        <source>Link to “{words}”</source>
        <translation>Mit „{words}“ verknüpfen</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Verknüpft mit</translation>
    </message>
    <message>
        <source>List the articles to see their ids.</source>
        <translation>Die Liste der Artikel zeigt ihre Kennungen.</translation>
    </message>
    <message>
        <source>Look again, with a simpler regular expression.</source>
        <translation>Suchen Sie noch einmal, mit einem einfacheren regulären Ausdruck.</translation>
    </message>
    <message>
        <source>Look at the article again.</source>
        <translation>Sehen Sie sich den Artikel noch einmal an.</translation>
    </message>
    <message>
        <source>Look at the label again and repeat the step.</source>
        <translation>Sehen Sie sich das Label noch einmal an und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Look for it elsewhere, or make a new corpus.</source>
        <translation>Suchen Sie es woanders oder legen Sie ein neues Korpus an.</translation>
    </message>
    <message>
        <source>Look for it elsewhere.</source>
        <translation>Suchen Sie es woanders.</translation>
    </message>
    <message>
        <source>Look for the words around it, or for the sign itself in the concordance.</source>
        <translation>Suchen Sie nach den Wörtern darum herum, oder nach dem Zeichen selbst in der Konkordanz.</translation>
    </message>
    <message>
        <source>Make a copy of it, then restore the newest backup.</source>
        <translation>Machen Sie eine Kopie davon und stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Make a copy of the file, then restore the newest backup.</source>
        <translation>Machen Sie eine Kopie der Datei und stellen Sie die neueste Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Make a new corpus of its newest backup: annotator restore NEW.corpus {source}</source>
        <translation>Machen Sie aus der neuesten Sicherung ein neues Korpus: annotator restore NEW.corpus {source}</translation>
    </message>
    <message>
        <source>Make it {role}</source>
        <translation>Zu {role} machen</translation>
    </message>
    <message>
        <source>Make room there.</source>
        <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Make room, then open it again.</source>
        <translation>Schaffen Sie Platz und öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Make room, then repeat the step.</source>
        <translation>Schaffen Sie Platz und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Make the paragraph {label}</source>
        <translation>Den Absatz zu {label} machen</translation>
    </message>
    <message>
        <source>Map {name}: {change}</source>
        <translation>Zuordnung {name}: {change}</translation>
    </message>
    <message>
        <source>Mark the article {value}</source>
        <translation>Den Artikel als {value} vermerken</translation>
    </message>
    <message>
        <source>Mark the articles that are finished as done ({key_done_next}), then export again.</source>
        <translation>Vermerken Sie fertige Artikel als erledigt ({key_done_next}) und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Mark {label} {words}</source>
        <translation>{label} {words} markieren</translation>
    </message>
    <message>
        <source>Mend it, or look for the words as they are written.</source>
        <translation>Berichtigen Sie ihn oder suchen Sie die Wörter, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>Mend them, or import without “strict” to take the rest.</source>
        <translation>Berichtigen Sie sie, oder importieren Sie ohne „streng“, um den Rest zu nehmen.</translation>
    </message>
    <message>
        <source>Merge a name with one that is the same</source>
        <translation>Einen Namen mit einem gleichen verbinden</translation>
    </message>
    <message>
        <source>Merge into “{name}”</source>
        <translation>In „{name}“ zusammenführen</translation>
    </message>
    <message>
        <source>Merge the same names</source>
        <translation>Gleiche Namen zusammenführen</translation>
    </message>
    <message>
        <source>Merge topic “{old}” into “{new}”</source>
        <translation>Thema „{old}“ mit „{new}“ verbinden</translation>
    </message>
    <message>
        <source>Merge {count} names into “{into}”</source>
        <translation>{count} Namen mit „{into}“ verbinden</translation>
    </message>
    <message>
        <source>Merge {count} names that are the same</source>
        <translation>{count} gleiche Namen verbinden</translation>
    </message>
    <message>
        <source>Merge {old} into {new}</source>
        <translation>{old} mit {new} verbinden</translation>
    </message>
    <message>
        <source>Merge “{other}” into “{into}”</source>
        <translation>„{other}“ mit „{into}“ verbinden</translation>
    </message>
    <message>
        <source>Most are attributes: their values need examples in the guideline.</source>
        <translation>Meist sind es Attribute: Ihre Werte brauchen Beispiele in der Richtlinie.</translation>
    </message>
    <message>
        <source>Most are boundaries: the guideline lacks a line on where labels begin and end.</source>
        <translation>Meist sind es Grenzen: Der Richtlinie fehlt eine Zeile dazu, wo Labels beginnen und enden.</translation>
    </message>
    <message>
        <source>Most are labels of the same words: two labels are too close to one another.</source>
        <translation>Meist sind es Labels derselben Wörter: Zwei Labels liegen zu nah beieinander.</translation>
    </message>
    <message>
        <source>Most are labels that only one has: a question of time, or of what is to be marked.</source>
        <translation>Meist sind es Labels, die nur einer hat: eine Frage der Zeit, oder was zu markieren ist.</translation>
    </message>
    <message>
        <source>Most are links: who is source, holder or target needs examples in the guideline.</source>
        <translation>Meist sind es Verknüpfungen: Wer Quelle, Träger oder Ziel ist, braucht Beispiele in der Richtlinie.</translation>
    </message>
    <message>
        <source>Most confused: {one} and {other}, {times} times.</source>
        <translation>Am meisten verwechselt: {one} und {other}, {times}-mal.</translation>
    </message>
    <message>
        <source>Move the boundary</source>
        <translation>Die Grenze verschieben</translation>
    </message>
    <message>
        <source>Name a folder that you may write to.</source>
        <translation>Nennen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Name a new folder.</source>
        <translation>Nennen Sie einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Name a new or an empty folder.</source>
        <translation>Nennen Sie einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
        <source>Name another folder or free some room.</source>
        <translation>Nennen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Name more annotators, or a smaller overlap.</source>
        <translation>Nennen Sie mehr Annotatoren oder eine kleinere Überlappung.</translation>
    </message>
    <message>
        <source>Name one annotator, or gold.</source>
        <translation>Nennen Sie einen Annotator oder Gold.</translation>
    </message>
    <message>
        <source>Name the format if you know that it is one of these.</source>
        <translation>Nennen Sie das Format, wenn Sie wissen, dass es eines davon ist.</translation>
    </message>
    <message>
        <source>Nest</source>
        <translation>Verschachteln</translation>
    </message>
    <message>
        <source>No annotator has finished an article yet; only finished work is compared.</source>
        <translation>Noch hat niemand einen Artikel erledigt; nur Erledigtes wird verglichen.</translation>
    </message>
    <message>
        <source>No article has been finished by two annotators, so there is nothing to compare.</source>
        <translation>Kein Artikel wurde von zwei Annotatoren erledigt, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>No article passes the filter.</source>
        <translation>Kein Artikel passt zum Filter.</translation>
    </message>
    <message>
        <source>No article was finished by two of them.</source>
        <translation>Kein Artikel wurde von zweien von ihnen erledigt.</translation>
    </message>
    <message>
        <source>No backup was made: the corpus file is damaged.</source>
        <translation>Es wurde keine Sicherung gemacht: Die Korpusdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>No backup was made: {reason}. The corpus itself is saved.</source>
        <translation>Es wurde keine Sicherung gemacht: {reason}. Das Korpus selbst ist gespeichert.</translation>
    </message>
    <message>
        <source>No corpus was made: its name is too long.</source>
        <translation>Es wurde kein Korpus angelegt: Der Name ist zu lang.</translation>
    </message>
    <message>
        <source>No corpus was made: there is already a file “{file}”.</source>
        <translation>Es wurde kein Korpus angelegt: Eine Datei „{file}“ gibt es schon.</translation>
    </message>
    <message>
        <source>No label has the letters “{typed}”; nothing was joined.</source>
        <translation>Kein Label hat die Buchstaben „{typed}“; nichts wurde verbunden.</translation>
    </message>
    <message>
        <source>No label has the letters “{typed}”; nothing was linked.</source>
        <translation>Kein Label hat die Buchstaben „{typed}“; nichts wurde verknüpft.</translation>
    </message>
    <message>
        <source>No line of the file is a token with its tag, so there is no article in it.</source>
        <translation>Keine Zeile der Datei ist ein Token mit seinem Tag, also enthält sie keinen Artikel.</translation>
    </message>
    <message>
        <source>No longer in the scheme, but in use: {labels}.</source>
        <translation>Nicht mehr im Schema, aber in Gebrauch: {labels}.</translation>
    </message>
    <message>
        <source>No more words here that look like a name without a label.</source>
        <translation>Hier sind keine Wörter mehr, die wie ein Name ohne Label aussehen.</translation>
    </message>
    <message>
        <source>No other mention of it is in this article.</source>
        <translation>Eine andere Erwähnung davon gibt es in diesem Artikel nicht.</translation>
    </message>
    <message>
        <source>No other name is labelled in this article.</source>
        <translation>In diesem Artikel ist kein anderer Name gelabelt.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labels in this corpus.</source>
        <translation>Niemand namens „{name}“ hat Labels in diesem Korpus.</translation>
    </message>
    <message>
        <source>Nobody marked anything of this family in these articles.</source>
        <translation>In diesen Artikeln markierte niemand etwas aus dieser Familie.</translation>
    </message>
    <message>
        <source>Nordwire, "Morning Post" or Nord*</source>
        <translation>Nordwire, "Morning Post" oder Nord*</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Nothing is suggested here any more.</source>
        <translation>Hier ist nichts mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing was assigned: a share lies between 0 and 1, or 0 and 100 %.</source>
        <translation>Nichts wurde zugeteilt: Ein Anteil liegt zwischen 0 und 1 oder 0 und 100 %.</translation>
    </message>
    <message>
        <source>Nothing was assigned: name each annotator once, and one at least.</source>
        <translation>Nichts wurde zugeteilt: Nennen Sie jeden Annotator einmal, und mindestens einen.</translation>
    </message>
    <message>
        <source>Nothing was assigned: no article is left that nobody has begun or been given.</source>
        <translation>Nichts wurde zugeteilt: Es ist kein Artikel übrig, den noch niemand begonnen oder bekommen hat.</translation>
    </message>
    <message>
        <source>Nothing was assigned: {overlap} annotators to an article cannot be had of {count}.</source>
        <translation>Nichts wurde zugeteilt: {overlap} Annotatoren je Artikel sind bei {count} nicht zu haben.</translation>
    </message>
    <message>
        <source>Nothing was assigned: “{name}” cannot be a name: {fault}.</source>
        <translation>Nichts wurde zugeteilt: „{name}“ kann kein Name sein: {fault}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed: the note is gone.</source>
        <translation>Nichts wurde geändert: Die Notiz ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Nothing was changed: this corpus is open for reading only.</source>
        <translation>Nichts wurde geändert: Dieses Korpus ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>Nothing was changed: this was not decided here.</source>
        <translation>Nichts wurde geändert: Das wurde nicht hier entschieden.</translation>
    </message>
    <message>
        <source>Nothing was decided: a version that marks nothing has no boundary.</source>
        <translation>Nichts wurde entschieden: Eine Fassung, die nichts markiert, hat keine Grenze.</translation>
    </message>
    <message>
        <source>Nothing was exported: no article is done in “{layer}”.</source>
        <translation>Nichts wurde exportiert: In „{layer}“ ist kein Artikel erledigt.</translation>
    </message>
    <message>
        <source>Nothing was exported: no article was finished by two annotators.</source>
        <translation>Nichts wurde exportiert: Kein Artikel wurde von zwei Annotatoren erledigt.</translation>
    </message>
    <message>
        <source>Nothing was exported: only the format “jsonl” can hold all layers.</source>
        <translation>Nichts wurde exportiert: Nur das Format „jsonl“ kann alle Ebenen fassen.</translation>
    </message>
    <message>
        <source>Nothing was exported: the disk is full. What was in the folder is still there.</source>
        <translation>Nichts wurde exportiert: Der Datenträger ist voll. Was im Ordner war, ist noch da.</translation>
    </message>
    <message>
        <source>Nothing was exported: the folder cannot be written ({reason}).</source>
        <translation>Nichts wurde exportiert: In den Ordner lässt sich nicht schreiben ({reason}).</translation>
    </message>
    <message>
        <source>Nothing was exported: the folder holds “{name}”, which is no export of ours.</source>
        <translation>Nichts wurde exportiert: Im Ordner liegt „{name}“, das ist kein Export von uns.</translation>
    </message>
    <message>
        <source>Nothing was exported: the process that writes it ended too early.</source>
        <translation>Nichts wurde exportiert: Der schreibende Prozess endete zu früh.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is a file of this name.</source>
        <translation>Nichts wurde exportiert: Es gibt eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no format “{name}” to write.</source>
        <translation>Nichts wurde exportiert: Ein Format „{name}“ zum Schreiben gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing was exported: there is no splitting by “{by}”.</source>
        <translation>Nichts wurde exportiert: Nach „{by}“ lässt sich nicht teilen.</translation>
    </message>
    <message>
        <source>Nothing was exported: “{split}” is no split.</source>
        <translation>Nichts wurde exportiert: „{split}“ ist keine Teilung.</translation>
    </message>
    <message>
        <source>Nothing was found: the process that looks for the words ended too early.</source>
        <translation>Nichts wurde gefunden: Der suchende Prozess endete zu früh.</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Nothing was imported. The form is described in docs/imports.md.</source>
        <translation>Nichts wurde importiert. Die Form beschreibt docs/imports.md.</translation>
    </message>
    <message>
        <source>Nothing was imported: a label runs from {start} to {end}, outside the text of {length} characters.</source>
        <translation>Nichts wurde importiert: Ein Label reicht von {start} bis {end}, über den Text von {length} Zeichen hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: {n:,} records are not right. The first: {reason}.</source>
        <translation><numerusform>Nichts wurde importiert: {n:,} Datensatz stimmt nicht: {reason}.</numerusform><numerusform>Nichts wurde importiert: {n:,} Datensätze stimmen nicht. Der erste: {reason}.</numerusform></translation>
    </message>
    <message>
        <source>Nothing was restored: this file is damaged.</source>
        <translation>Nichts wurde wiederhergestellt: Diese Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was salvaged: no article can be found in this file.</source>
        <translation>Nichts wurde gerettet: In dieser Datei ist kein Artikel zu finden.</translation>
    </message>
    <message>
        <source>Nothing was taken back: they were given no article that they have not begun.</source>
        <translation>Nichts wurde zurückgenommen: Ihnen ist kein Artikel gegeben, den sie nicht begonnen haben.</translation>
    </message>
    <message>
        <source>Nothing was taken: what annotators part on is settled into “{name}” here.</source>
        <translation>Nichts wurde übernommen: Worin Annotatoren abweichen, wird hier in „{name}“ entschieden.</translation>
    </message>
    <message>
        <source>Nothing was written: there is already a file “{file}”.</source>
        <translation>Nichts wurde geschrieben: Eine Datei „{file}“ gibt es schon.</translation>
    </message>
    <message>
        <source>Of two annotators there is no majority: whatever they part on is left to a person.</source>
        <translation>Unter zwei Annotatoren gibt es keine Mehrheit: Worin sie abweichen, bleibt einem Menschen überlassen.</translation>
    </message>
    <message>
        <source>Only a claim has pieces like that.</source>
        <translation>Nur eine Behauptung hat solche Stücke.</translation>
    </message>
    <message>
        <source>Only one label was given, {label}: nothing can be said about mixing labels.</source>
        <translation>Nur ein Label wurde vergeben, {label}: Über Verwechslungen lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Only {only} has finished articles: there is nobody to compare with.</source>
        <translation>Nur {only} hat Artikel erledigt: Es gibt niemanden zum Vergleichen.</translation>
    </message>
    <message>
        <source>Open a note again</source>
        <translation>Eine Notiz wieder öffnen</translation>
    </message>
    <message>
        <source>Open another file, or restore a backup of this one.</source>
        <translation>Öffnen Sie eine andere Datei oder stellen Sie eine Sicherung von dieser wieder her.</translation>
    </message>
    <message>
        <source>Order of the {family} labels</source>
        <translation>Reihenfolge der Labels ({family})</translation>
    </message>
    <message>
        <source>Part the article as suggested</source>
        <translation>Den Artikel wie vorgeschlagen gliedern</translation>
    </message>
    <message>
        <source>Percent agreement</source>
        <translation>Prozentuale Übereinstimmung</translation>
    </message>
    <message>
        <source>Percent agreement on labels of shared spans</source>
        <translation>Prozentuale Übereinstimmung der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Percent agreement on polarity of shared stances</source>
        <translation>Prozentuale Übereinstimmung der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Percent agreement on values that two gave</source>
        <translation>Prozentuale Übereinstimmung der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Plain text, one article a file</source>
        <translation>Reiner Text, ein Artikel je Datei</translation>
    </message>
    <message>
        <source>Polarity</source>
        <translation>Polarität</translation>
    </message>
    <message>
        <source>Press {key_reject} to delete the whole claim.</source>
        <translation>{key_reject} löscht die ganze Behauptung.</translation>
    </message>
    <message>
        <source>Put the caret into a piece of the claim first; {key_next_piece} goes to the next.</source>
        <translation>Setzen Sie die Schreibmarke erst in ein Stück der Behauptung; {key_next_piece} geht zum nächsten.</translation>
    </message>
    <message>
        <source>Put the caret to the {role}, or select its words; then press the key.</source>
        <translation>Setzen Sie die Schreibmarke dorthin ({role}) oder wählen Sie die Wörter; dann drücken Sie die Taste.</translation>
    </message>
    <message>
        <source>Put the caret to where the second part begins, inside the paragraph.</source>
        <translation>Setzen Sie die Schreibmarke dorthin, wo der zweite Teil beginnt, mitten in den Absatz.</translation>
    </message>
    <message>
        <source>Reject all “{words}”</source>
        <translation>Alle „{words}“ ablehnen</translation>
    </message>
    <message>
        <source>Reject {label} {words}</source>
        <translation>{label} {words} ablehnen</translation>
    </message>
    <message>
        <source>Reject “{words}”</source>
        <translation>„{words}“ ablehnen</translation>
    </message>
    <message>
        <source>Relabel as {label}</source>
        <translation>Umlabeln zu {label}</translation>
    </message>
    <message>
        <source>Remove attribute {name}</source>
        <translation>Attribut {name} entfernen</translation>
    </message>
    <message>
        <source>Remove role {name}</source>
        <translation>Rolle {name} entfernen</translation>
    </message>
    <message>
        <source>Remove topic “{old}” from stances</source>
        <translation>Thema „{old}“ aus den Haltungen entfernen</translation>
    </message>
    <message>
        <source>Remove {family} label {name}</source>
        <translation>Label {name} entfernen ({family})</translation>
    </message>
    <message>
        <source>Rename attribute {name} to {new}</source>
        <translation>Attribut {name} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Rename topic “{old}” to “{new}”</source>
        <translation>Thema „{old}“ in „{new}“ umbenennen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Reopen {conflict}</source>
        <translation>{conflict} wieder öffnen</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Restore another backup, or salvage what can be read of this one.</source>
        <translation>Stellen Sie eine andere Sicherung wieder her oder retten Sie, was von dieser lesbar ist.</translation>
    </message>
    <message>
        <source>Role {name}: {limits}</source>
        <translation>Rolle {name}: {limits}</translation>
    </message>
    <message>
        <source>Rule off: {rule}</source>
        <translation>Regel aus: {rule}</translation>
    </message>
    <message>
        <source>Rule on: {rule}</source>
        <translation>Regel an: {rule}</translation>
    </message>
    <message>
        <source>Save a copy of the corpus to another place and go on with that.</source>
        <translation>Speichern Sie eine Kopie des Korpus an einem anderen Ort und machen Sie damit weiter.</translation>
    </message>
    <message>
        <source>Save a copy where you may write, and open that.</source>
        <translation>Speichern Sie eine Kopie, wo Sie schreiben dürfen, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8.</source>
        <translation>Speichern Sie sie noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and import it again.</source>
        <translation>Speichern Sie sie als UTF-8 und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Save the articles as plain text or as JSONL.</source>
        <translation>Speichern Sie die Artikel als reinen Text oder als JSONL.</translation>
    </message>
    <message>
        <source>Save the file again as UTF-8.</source>
        <translation>Speichern Sie die Datei noch einmal als UTF-8.</translation>
    </message>
    <message>
        <source>Save the text as UTF-8 in an editor and try again.</source>
        <translation>Speichern Sie den Text in einem Editor als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Save what can be read of it: annotator restore NEW.corpus --salvage {source}</source>
        <translation>Retten Sie, was lesbar ist: annotator restore NEW.corpus --salvage {source}</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Scott π on labels of shared spans</source>
        <translation>Scotts π der Labels gemeinsamer Spannen</translation>
    </message>
    <message>
        <source>Scott π on polarity of shared stances</source>
        <translation>Scotts π der Polarität gemeinsamer Haltungen</translation>
    </message>
    <message>
        <source>Scott π on values that two gave</source>
        <translation>Scotts π der Werte, die zwei vergaben</translation>
    </message>
    <message>
        <source>Select a claim first; then the words that belong to it.</source>
        <translation>Wählen Sie erst eine Behauptung, dann die Wörter, die dazugehören.</translation>
    </message>
    <message>
        <source>Select a claim or a stance first; then press {key_link}.</source>
        <translation>Wählen Sie erst eine Behauptung oder Haltung, dann drücken Sie {key_link}.</translation>
    </message>
    <message>
        <source>Select a label first; {key_next_suggestion} goes to the next suggestion.</source>
        <translation>Wählen Sie zuerst ein Label; {key_next_suggestion} geht zum nächsten Vorschlag.</translation>
    </message>
    <message>
        <source>Select a name first.</source>
        <translation>Wählen Sie erst einen Namen.</translation>
    </message>
    <message>
        <source>Select a name that you have labelled.</source>
        <translation>Wählen Sie einen Namen, den Sie gelabelt haben.</translation>
    </message>
    <message>
        <source>Select a stance first.</source>
        <translation>Wählen Sie erst eine Haltung.</translation>
    </message>
    <message>
        <source>Select a stance first; then the words that show it.</source>
        <translation>Wählen Sie erst eine Haltung, dann die Wörter, die sie zeigen.</translation>
    </message>
    <message>
        <source>Select the label of a name first.</source>
        <translation>Wählen Sie erst das Label eines Namens.</translation>
    </message>
    <message>
        <source>Select the words that are claimed, then press {key_claim}.</source>
        <translation>Wählen Sie die behaupteten Wörter, dann drücken Sie {key_claim}.</translation>
    </message>
    <message>
        <source>Set {name} to {value}</source>
        <translation>{name} auf {value} setzen</translation>
    </message>
    <message>
        <source>Set {name} to {value} at “{words}”</source>
        <translation>{name} auf {value} setzen bei „{words}“</translation>
    </message>
    <message>
        <source>Settle a note</source>
        <translation>Eine Notiz erledigen</translation>
    </message>
    <message>
        <source>Settle by the {value} rule</source>
        <translation>Nach der Regel „{value}“ entscheiden</translation>
    </message>
    <message>
        <source>Settle it instead.</source>
        <translation>Erledigen Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>Settle the article</source>
        <translation>Den Artikel entscheiden</translation>
    </message>
    <message>
        <source>Settle {conflict} by hand</source>
        <translation>{conflict} von Hand entscheiden</translation>
    </message>
    <message>
        <source>Settle {count} alike</source>
        <translation>{count} gleiche entscheiden</translation>
    </message>
    <message>
        <source>Settle {words}{more}</source>
        <translation>{words}{more} entscheiden</translation>
    </message>
    <message>
        <source>Share of its text that another marked too</source>
        <translation>Anteil seines Textes, den noch jemand markierte</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. What was saved before is safe.</source>
        <translation>Etwas ging schief, das nicht hätte schiefgehen dürfen. Was vorher gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Split from its entity</source>
        <translation>Von seiner Entität trennen</translation>
    </message>
    <message>
        <source>Split it into its articles.</source>
        <translation>Teilen Sie sie in ihre Artikel.</translation>
    </message>
    <message>
        <source>Split the paragraph</source>
        <translation>Den Absatz teilen</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>„{name}“ trennen</translation>
    </message>
    <message>
        <source>Split “{name}” off “{entity}”</source>
        <translation>„{name}“ von „{entity}“ trennen</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Angehalten. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message>
        <source>Suggested by</source>
        <translation>Vorgeschlagen von</translation>
    </message>
    <message>
        <source>Take by rule {words}{more}</source>
        <translation>{words}{more} nach Regel übernehmen</translation>
    </message>
    <message>
        <source>Take it into “{name}”, or into another copy of the corpus.</source>
        <translation>Übernehmen Sie es in „{name}“ oder in eine andere Kopie des Korpus.</translation>
    </message>
    <message>
        <source>Take one identifier away first if they are one all the same.</source>
        <translation>Nehmen Sie erst eine Kennung weg, wenn sie doch eins sind.</translation>
    </message>
    <message>
        <source>Take one of them by its number.</source>
        <translation>Nehmen Sie eine davon mit ihrer Nummer.</translation>
    </message>
    <message>
        <source>Take out {role}</source>
        <translation>{role} herausnehmen</translation>
    </message>
    <message>
        <source>Take the flag back</source>
        <translation>Das Fähnchen zurücknehmen</translation>
    </message>
    <message>
        <source>Take the link back</source>
        <translation>Die Verknüpfung zurücknehmen</translation>
    </message>
    <message>
        <source>Take the reason back</source>
        <translation>Den Grund zurücknehmen</translation>
    </message>
    <message>
        <source>Take topic “{topic}” off the list</source>
        <translation>Thema „{topic}“ von der Liste nehmen</translation>
    </message>
    <message>
        <source>Take what is proposed</source>
        <translation>Das Vorgeschlagene übernehmen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>That cannot be linked here.</source>
        <translation>Das lässt sich hier nicht verknüpfen.</translation>
    </message>
    <message>
        <source>That cannot be linked here; nothing was changed.</source>
        <translation>Das lässt sich hier nicht verknüpfen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>That claim is not in this article any more.</source>
        <translation>Diese Behauptung ist nicht mehr in diesem Artikel.</translation>
    </message>
    <message>
        <source>That label is not in this article any more.</source>
        <translation>Dieses Label ist nicht mehr in diesem Artikel.</translation>
    </message>
    <message>
        <source>That piece of the claim is not there any more.</source>
        <translation>Dieses Stück der Behauptung ist nicht mehr da.</translation>
    </message>
    <message>
        <source>That piece of the label is not there any more.</source>
        <translation>Dieses Stück des Labels ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The agreement could not be computed: a process that counts ended too early.</source>
        <translation>Die Übereinstimmung ließ sich nicht berechnen: Ein zählender Prozess endete zu früh.</translation>
    </message>
    <message>
        <source>The annotators were not compared: a process that does it ended too early.</source>
        <translation>Die Annotatoren wurden nicht verglichen: Ein Prozess dafür endete zu früh.</translation>
    </message>
    <message>
        <source>The byte 0x{byte:02X} at {place} is not valid UTF-8, and nothing else in the file says that it is in another encoding.</source>
        <translation>Das Byte 0x{byte:02X} ({place}) ist kein gültiges UTF-8, und nichts in der Datei sagt, dass sie anders kodiert ist.</translation>
    </message>
    <message>
        <source>The comparison was stopped; what was compared is kept.</source>
        <translation>Der Vergleich wurde angehalten; was verglichen ist, bleibt.</translation>
    </message>
    <message>
        <source>The computation was stopped.</source>
        <translation>Die Berechnung wurde angehalten.</translation>
    </message>
    <message>
        <source>The corpus counts {counted} articles but holds {articles}.</source>
        <translation>Das Korpus zählt {counted} Artikel, enthält aber {articles}.</translation>
    </message>
    <message>
        <source>The corpus file is damaged.</source>
        <translation>Die Korpusdatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The corpus file is damaged: it is no longer a database.</source>
        <translation>Die Korpusdatei ist beschädigt: Sie ist keine Datenbank mehr.</translation>
    </message>
    <message>
        <source>The corpus has no article with the id “{article_id}”.</source>
        <translation>Das Korpus hat keinen Artikel mit der Kennung „{article_id}“.</translation>
    </message>
    <message>
        <source>The corpus has no layer with the id “{layer_id}”.</source>
        <translation>Das Korpus hat keine Ebene mit der Kennung „{layer_id}“.</translation>
    </message>
    <message>
        <source>The corpus was not changed: its rows do not fit together.</source>
        <translation>Das Korpus wurde nicht geändert: Seine Zeilen passen nicht zueinander.</translation>
    </message>
    <message>
        <source>The corpus was not opened: its last session broke off in the middle of a step, which cannot be taken back where nothing can be written.</source>
        <translation>Das Korpus wurde nicht geöffnet: Die letzte Sitzung brach mitten in einem Schritt ab, und der lässt sich nicht zurücknehmen, wo nichts geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The details, without any article text, are in {log}.</source>
        <translation>Einzelheiten, ohne Text aus Artikeln, stehen in {log}.</translation>
    </message>
    <message>
        <source>The event “{name}” should stand for attributes with their values, or null</source>
        <translation>Das Ereignis „{name}“ sollte für Attribute mit ihren Werten stehen oder null sein</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>Der Export wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The file could not be read ({reason}).</source>
        <translation>Die Datei ließ sich nicht lesen ({reason}).</translation>
    </message>
    <message>
        <source>The file holds nothing but blanks, so there is no article in it.</source>
        <translation>Die Datei enthält nur Leerzeichen, also keinen Artikel.</translation>
    </message>
    <message>
        <source>The file is damaged. It is open for reading only.</source>
        <translation>Die Datei ist beschädigt. Sie ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <source>The file is damaged: {item}.</source>
        <translation>Die Datei ist beschädigt: {item}.</translation>
    </message>
    <message>
        <source>The file is empty, so there is no article in it.</source>
        <translation>Die Datei ist leer, also enthält sie keinen Artikel.</translation>
    </message>
    <message>
        <source>The file is larger than {max_bytes:,} bytes, too long for one article.</source>
        <translation>Die Datei ist größer als {max_bytes:,} Byte, zu lang für einen Artikel.</translation>
    </message>
    <message>
        <source>The file is {encoding} but broken at byte {byte:,}.</source>
        <translation>Die Datei ist {encoding}, aber bei Byte {byte:,} fehlerhaft.</translation>
    </message>
    <message>
        <source>The file is {encoding} but broken from its first line on.</source>
        <translation>Die Datei ist {encoding}, aber von der ersten Zeile an fehlerhaft.</translation>
    </message>
    <message>
        <source>The first line of the table does not name the columns id and name.</source>
        <translation>Die erste Zeile der Tabelle nennt die Spalten id und name nicht.</translation>
    </message>
    <message>
        <source>The format “{name}” can only be written, not read.</source>
        <translation>Das Format „{name}“ lässt sich nur schreiben, nicht lesen.</translation>
    </message>
    <message>
        <source>The formats are {known}.</source>
        <translation>Die Formate sind {known}.</translation>
    </message>
    <message>
        <source>The history of these articles lists them.</source>
        <translation>Der Verlauf dieser Artikel führt sie auf.</translation>
    </message>
    <message>
        <source>The holder of this stance makes no claim around it.</source>
        <translation>Der Träger dieser Haltung behauptet nichts um sie herum.</translation>
    </message>
    <message>
        <source>The label cannot get shorter than this; press {key_reject} to remove it.</source>
        <translation>Kürzer kann das Label nicht werden; {key_reject} entfernt es.</translation>
    </message>
    <message>
        <source>The label is just like that now.</source>
        <translation>Das Label ist jetzt genau so.</translation>
    </message>
    <message>
        <source>The layer “{name}” was not added: the corpus has one of that name under another id.</source>
        <translation>Die Ebene „{name}“ wurde nicht hinzugefügt: Das Korpus hat eine dieses Namens unter anderer Kennung.</translation>
    </message>
    <message>
        <source>The list was not saved: {reason}.</source>
        <translation>Die Liste wurde nicht gespeichert: {reason}.</translation>
    </message>
    <message>
        <source>The map could not be read: {error}.</source>
        <translation>Die Zuordnung ließ sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>The name or identifier of “{words}” was changed since; it stays.</source>
        <translation>Der Name oder die Kennung von „{words}“ wurde seither geändert; sie bleiben.</translation>
    </message>
    <message>
        <source>The note was not changed: {by} wrote it.</source>
        <translation>Die Notiz wurde nicht geändert: {by} hat sie geschrieben.</translation>
    </message>
    <message>
        <source>The note was not deleted: others have answered it.</source>
        <translation>Die Notiz wurde nicht gelöscht: Andere haben darauf geantwortet.</translation>
    </message>
    <message>
        <source>The note was not written: it has no words.</source>
        <translation>Die Notiz wurde nicht geschrieben: Sie hat keine Wörter.</translation>
    </message>
    <message>
        <source>The note was not written: it is longer than {longest:,} letters.</source>
        <translation>Die Notiz wurde nicht geschrieben: Sie ist länger als {longest:,} Zeichen.</translation>
    </message>
    <message>
        <source>The numbers in the list of names are wrong.</source>
        <translation>Die Zahlen in der Namensliste sind falsch.</translation>
    </message>
    <message>
        <source>The pattern could not be tried; nothing was found.</source>
        <translation>Das Muster ließ sich nicht anwenden; nichts wurde gefunden.</translation>
    </message>
    <message>
        <source>The pipeline “{name}” could not be loaded ({name2}).</source>
        <translation>Die Pipeline „{name}“ ließ sich nicht laden ({name2}).</translation>
    </message>
    <message>
        <source>The report was not written: it can be an HTML page or CSV.</source>
        <translation>Der Bericht wurde nicht geschrieben: Er kann eine HTML-Seite oder CSV sein.</translation>
    </message>
    <message>
        <source>The report was not written: {reason}.</source>
        <translation>Der Bericht wurde nicht geschrieben: {reason}.</translation>
    </message>
    <message>
        <source>The scheme could not be read: {reason}.</source>
        <translation>Das Schema ließ sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The scheme could not be written: {reason}.</source>
        <translation>Das Schema ließ sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>The scheme does not hold together: {fault}.</source>
        <translation>Das Schema ist nicht in sich stimmig: {fault}.</translation>
    </message>
    <message>
        <source>The scheme is called “{name}”</source>
        <translation>Das Schema heißt „{name}“</translation>
    </message>
    <message>
        <source>The scheme was changed there since; what was changed since stays.</source>
        <translation>Das Schema wurde dort seither geändert; was seither geändert wurde, bleibt.</translation>
    </message>
    <message>
        <source>The scheme was not changed: {fault}.</source>
        <translation>Das Schema wurde nicht geändert: {fault}.</translation>
    </message>
    <message>
        <source>The search for conflicts was stopped.</source>
        <translation>Die Suche nach Konflikten wurde angehalten.</translation>
    </message>
    <message>
        <source>The suggester crashed on this article; the others were not harmed.</source>
        <translation>Das Vorschlagsverfahren stürzte bei diesem Artikel ab; den anderen ist nichts geschehen.</translation>
    </message>
    <message>
        <source>The table could not be read: {strerror}.</source>
        <translation>Die Tabelle ließ sich nicht lesen: {strerror}.</translation>
    </message>
    <message>
        <source>The table is not written in UTF-8; nothing was changed.</source>
        <translation>Die Tabelle ist nicht in UTF-8 geschrieben; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The table was stopped after {lines:,} lines.</source>
        <translation>Die Tabelle wurde nach {lines:,} Zeilen angehalten.</translation>
    </message>
    <message>
        <source>The text cannot be taken: {fault}.</source>
        <translation>Der Text lässt sich nicht übernehmen: {fault}.</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; an article may have {max_characters:,}.</source>
        <translation>Der Text hat {count:,} Zeichen; ein Artikel darf {max_characters:,} haben.</translation>
    </message>
    <message>
        <source>There are no articles.</source>
        <translation>Es gibt keine Artikel.</translation>
    </message>
    <message>
        <source>There are no files to read in this folder.</source>
        <translation>In diesem Ordner sind keine lesbaren Dateien.</translation>
    </message>
    <message>
        <source>There are no words in this line.</source>
        <translation>In dieser Zeile stehen keine Wörter.</translation>
    </message>
    <message>
        <source>There are: {names}.</source>
        <translation>Es gibt: {names}.</translation>
    </message>
    <message>
        <source>There is a NUL character at {place}, which no text may have.</source>
        <translation>Dort steht ein NUL-Zeichen ({place}), das kein Text haben darf.</translation>
    </message>
    <message>
        <source>There is no claim inside this one.</source>
        <translation>In dieser Behauptung steckt keine andere.</translation>
    </message>
    <message>
        <source>There is no corpus “{file}” in this folder.</source>
        <translation>In diesem Ordner gibt es kein Korpus „{file}“.</translation>
    </message>
    <message>
        <source>There is no file “{name}”.</source>
        <translation>Es gibt keine Datei „{name}“.</translation>
    </message>
    <message>
        <source>There is no format “{name}”.</source>
        <translation>Es gibt kein Format „{name}“.</translation>
    </message>
    <message>
        <source>There is no note here to settle.</source>
        <translation>Hier ist keine Notiz zu erledigen.</translation>
    </message>
    <message>
        <source>There is no spaCy pipeline “{name}”, neither installed nor as a folder.</source>
        <translation>Es gibt keine spaCy-Pipeline „{name}“, weder installiert noch als Ordner.</translation>
    </message>
    <message>
        <source>There is no suggester of the kind “{kind}”.</source>
        <translation>Es gibt kein Vorschlagsverfahren der Art „{kind}“.</translation>
    </message>
    <message>
        <source>There is no text that belongs to this annotation file, or more than one.</source>
        <translation>Zu dieser Annotationsdatei gibt es keinen Text oder mehr als einen.</translation>
    </message>
    <message>
        <source>There is no {what} “{wrong}”; known are {known}</source>
        <translation>Es gibt „{wrong}“ nicht ({what}); bekannt sind {known}</translation>
    </message>
    <message>
        <source>There is nothing before it to join it with.</source>
        <translation>Davor ist nichts, womit er sich verbinden ließe.</translation>
    </message>
    <message>
        <source>There is nothing to look for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <source>There is nothing to mix: the versions differ in one respect only.</source>
        <translation>Hier gibt es nichts zu mischen: Die Fassungen unterscheiden sich nur in einem Punkt.</translation>
    </message>
    <message>
        <source>There is: {known}.</source>
        <translation>Es gibt: {known}.</translation>
    </message>
    <message>
        <source>These are one entity already.</source>
        <translation>Das ist schon eine einzige Entität.</translation>
    </message>
    <message>
        <source>These can be searched; import the file again for all of it.</source>
        <translation>Diese lassen sich durchsuchen; importieren Sie die Datei noch einmal, um alles zu haben.</translation>
    </message>
    <message>
        <source>These names were not merged: they are {names}.</source>
        <translation>Diese Namen wurden nicht verbunden: Sie sind {names}.</translation>
    </message>
    <message>
        <source>These words are the claim’s {role} already.</source>
        <translation>Diese Wörter sind schon Teil der Behauptung: {role}.</translation>
    </message>
    <message>
        <source>These words are the content of a claim already.</source>
        <translation>Diese Wörter sind schon der Inhalt einer Behauptung.</translation>
    </message>
    <message>
        <source>This claim is not inside another one.</source>
        <translation>Diese Behauptung steckt in keiner anderen.</translation>
    </message>
    <message>
        <source>This is not a file, so nothing was read.</source>
        <translation>Das ist keine Datei, also wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>This is not a regular expression: {told}{place}.</source>
        <translation>Das ist kein regulärer Ausdruck: {told}{place}.</translation>
    </message>
    <message>
        <source>This is your own label already; there is nothing to accept.</source>
        <translation>Das ist schon Ihr eigenes Label; es gibt nichts anzunehmen.</translation>
    </message>
    <message>
        <source>This is {what}, not text, so nothing was read from it.</source>
        <translation>Das ist {what}, kein Text, also wurde nichts daraus gelesen.</translation>
    </message>
    <message>
        <source>This label marks no words, so it has no boundary to move.</source>
        <translation>Dieses Label markiert keine Wörter, hat also keine Grenze zum Verschieben.</translation>
    </message>
    <message>
        <source>This mention is an entity by itself already.</source>
        <translation>Diese Erwähnung ist schon eine Entität für sich.</translation>
    </message>
    <message>
        <source>This paragraph has no kind yet; give it one first.</source>
        <translation>Dieser Absatz hat noch keine Art; geben Sie ihm erst eine.</translation>
    </message>
    <message>
        <source>This pattern takes too long on this article.</source>
        <translation>Dieses Muster braucht bei diesem Artikel zu lange.</translation>
    </message>
    <message>
        <source>This step was not saved: a text holds half a character.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Ein Text enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>This step was not saved: another program is writing to the corpus.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Ein anderes Programm schreibt in das Korpus.</translation>
    </message>
    <message>
        <source>This step was not saved: it does not fit what is stored.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Er passt nicht zum Gespeicherten.</translation>
    </message>
    <message>
        <source>This step was not saved: one text is too large for a corpus.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Ein Text ist zu groß für ein Korpus.</translation>
    </message>
    <message>
        <source>This step was not saved: the corpus cannot be written here.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Das Korpus lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
        <source>This step was not saved: the corpus could not be read or written.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Das Korpus ließ sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>This step was not saved: the corpus file was moved, replaced or deleted.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Die Korpusdatei wurde verschoben, ersetzt oder gelöscht.</translation>
    </message>
    <message>
        <source>This step was not saved: the disk is full.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>This step was not saved: the disk reported an error.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Der Datenträger meldet einen Fehler.</translation>
    </message>
    <message>
        <source>This step was not saved: the folder of the corpus cannot be reached.</source>
        <translation>Dieser Schritt wurde nicht gespeichert: Der Ordner des Korpus ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>This version was not brought back: a label that it points at is gone.</source>
        <translation>Diese Fassung wurde nicht zurückgeholt: Ein Label, auf das sie verweist, ist weg.</translation>
    </message>
    <message>
        <source>This version was not brought back: {message}.</source>
        <translation>Diese Fassung wurde nicht zurückgeholt: {message}.</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Told in</source>
        <translation>Gesagt in</translation>
    </message>
    <message>
        <source>Told in a claim</source>
        <translation>In einer Behauptung gesagt</translation>
    </message>
    <message>
        <source>Topic “{topic}”: {fault}</source>
        <translation>Thema „{topic}“: {fault}</translation>
    </message>
    <message>
        <source>Type it as 2026, 2026-02, 2026-02-03 or 2026-01..2026-03.</source>
        <translation>Tippen Sie 2026, 2026-02, 2026-02-03 oder 2026-01..2026-03.</translation>
    </message>
    <message>
        <source>Type it as 500, &gt;500 or 500..2000.</source>
        <translation>Tippen Sie 500, &gt;500 oder 500..2000.</translation>
    </message>
    <message>
        <source>Undo once more for the step before it.</source>
        <translation>Noch einmal „Rückgängig“ nimmt den Schritt davor zurück.</translation>
    </message>
    <message>
        <source>Use a pipeline from a source that you trust, without code of its own.</source>
        <translation>Verwenden Sie eine Pipeline aus vertrauter Quelle, ohne eigenen Code.</translation>
    </message>
    <message>
        <source>Use another suggester for this article.</source>
        <translation>Lassen Sie für diesen Artikel ein anderes Verfahren vorschlagen.</translation>
    </message>
    <message>
        <source>Use the built-in rules for this article.</source>
        <translation>Verwenden Sie für diesen Artikel die eingebauten Regeln.</translation>
    </message>
    <message>
        <source>Value {name}={value} becomes {new_value}</source>
        <translation>Wert {name}={value} wird {new_value}</translation>
    </message>
    <message>
        <source>Value {name}={value} goes</source>
        <translation>Wert {name}={value} entfällt</translation>
    </message>
    <message>
        <source>Whom to rely on can be told from three annotators of an article on.</source>
        <translation>Auf wen Verlass ist, lässt sich ab drei Annotatoren je Artikel sagen.</translation>
    </message>
    <message>
        <source>Words of the stance</source>
        <translation>Wörter der Haltung</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Write it without one repeat inside another.</source>
        <translation>Schreiben Sie es ohne eine Wiederholung in der anderen.</translation>
    </message>
    <message>
        <source>Write some words.</source>
        <translation>Schreiben Sie einige Wörter.</translation>
    </message>
    <message>
        <source>Write the shares of train, dev and test, such as 80/10/10.</source>
        <translation>Schreiben Sie die Anteile von train, dev und test, etwa 80/10/10.</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>eine Binärdatei</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>einem Leerzeichen</translation>
    </message>
    <message>
        <source>a claim</source>
        <translation>eine Behauptung</translation>
    </message>
    <message>
        <source>a claim cannot be nested in itself</source>
        <translation>eine Behauptung kann nicht in sich selbst stecken</translation>
    </message>
    <message>
        <source>a claim with the cue {cue}</source>
        <translation>eine Behauptung mit dem Signalwort {cue}</translation>
    </message>
    <message>
        <source>a claim without a cue</source>
        <translation>eine Behauptung ohne Signalwort</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>a missed claim is a missed part</source>
        <translation>eine fehlende Behauptung ist ein fehlender Teil</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>einen Namen</translation>
    </message>
    <message>
        <source>a name has at most {longest_name} characters</source>
        <translation>ein Name hat höchstens {longest_name} Zeichen</translation>
    </message>
    <message>
        <source>a name in pieces is not in doc.ents; its pieces are in doc.spans with one id</source>
        <translation>ein Name in Stücken steht nicht in doc.ents; seine Stücke stehen in doc.spans mit einer Kennung</translation>
    </message>
    <message>
        <source>a name inside another one is not in doc.ents, which cannot nest; it is in doc.spans</source>
        <translation>ein Name in einem anderen steht nicht in doc.ents, das nicht verschachtelt; er steht in doc.spans</translation>
    </message>
    <message>
        <source>a name must be in Unicode's composed form (NFC)</source>
        <translation>ein Name muss in der zusammengesetzten Form von Unicode (NFC) stehen</translation>
    </message>
    <message>
        <source>a name must not be empty, or begin or end with a blank</source>
        <translation>ein Name darf nicht leer sein und nicht mit einem Leerzeichen beginnen oder enden</translation>
    </message>
    <message>
        <source>a name must not hold characters that cannot be seen</source>
        <translation>ein Name darf keine unsichtbaren Zeichen enthalten</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a quotation mark or punctuation</source>
        <translation>ein Anführungs- oder Satzzeichen</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>a stance</source>
        <translation>eine Haltung</translation>
    </message>
    <message>
        <source>a stance without words of its own has no span</source>
        <translation>eine Haltung ohne eigene Wörter hat keine Textstelle</translation>
    </message>
    <message>
        <source>a stance without words of its own is in doc.user_data only</source>
        <translation>eine Haltung ohne eigene Wörter steht nur in doc.user_data</translation>
    </message>
    <message>
        <source>a stance {polarity}</source>
        <translation>eine Haltung {polarity}</translation>
    </message>
    <message>
        <source>a value has more than {longest:,} characters</source>
        <translation>ein Wert hat mehr als {longest:,} Zeichen</translation>
    </message>
    <message>
        <source>a zip archive or an office document</source>
        <translation>ein Zip-Archiv oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>a {family} is not read back from spans alone; use our own JSONL for that</source>
        <translation>{family} wird nicht aus bloßen Textstellen zurückgelesen; nehmen Sie dafür unser eigenes JSONL</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>agr, both ways: overlapped by some label of the other</source>
        <translation>agr, beide Richtungen: von einem Label des anderen überlappt</translation>
    </message>
    <message>
        <source>agr, labels of {one} found by {other}</source>
        <translation>agr, Labels von {one}, gefunden von {other}</translation>
    </message>
    <message>
        <source>all that was marked twice has one label</source>
        <translation>alles doppelt Markierte hat ein Label</translation>
    </message>
    <message>
        <source>all that was marked twice has one label or is one unit</source>
        <translation>alles doppelt Markierte hat ein Label oder ist eine Einheit</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>an edge lies inside one of spaCy's tokens: widened to the whole token</source>
        <translation>ein Rand liegt in einem Token von spaCy: auf das ganze Token erweitert</translation>
    </message>
    <message>
        <source>an entity</source>
        <translation>eine Entität</translation>
    </message>
    <message>
        <source>an implicit source has no words in the text</source>
        <translation>eine implizite Quelle hat keine Wörter im Text</translation>
    </message>
    <message>
        <source>an installed spaCy pipeline</source>
        <translation>eine installierte spaCy-Pipeline</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>annotators part on it, and no version has a majority</source>
        <translation>Annotatoren weichen darin ab, und keine Fassung hat eine Mehrheit</translation>
    </message>
    <message>
        <source>another mention of the same</source>
        <translation>eine andere Erwähnung desselben</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>ein anderes</translation>
    </message>
    <message>
        <source>another window has it open</source>
        <translation>ein anderes Fenster hat es offen</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>beliebiger Wert</translation>
    </message>
    <message>
        <source>article {article_id}</source>
        <translation>Artikel {article_id}</translation>
    </message>
    <message>
        <source>article {article}</source>
        <translation>Artikel {article}</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>at least {minimum}, at most {most}</source>
        <translation>mindestens {minimum}, höchstens {most}</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>begun, not done</source>
        <translation>begonnen, nicht erledigt</translation>
    </message>
    <message>
        <source>belongs to another program</source>
        <translation>gehört einem anderen Programm</translation>
    </message>
    <message>
        <source>blanks at its edges were left off, because spaCy learns nothing from them</source>
        <translation>Leerzeichen an den Rändern wurden weggelassen, weil spaCy daraus nichts lernt</translation>
    </message>
    <message>
        <source>blind to what only one marked</source>
        <translation>blind für das, was nur einer markierte</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>brat standoff, labels beside their text</source>
        <translation>brat standoff, Labels neben ihrem Text</translation>
    </message>
    <message>
        <source>built-in rules: names, claims with source and cue, plain stances</source>
        <translation>eingebaute Regeln: Namen, Behauptungen mit Quelle und Signalwort, klare Haltungen</translation>
    </message>
    <message>
        <source>by one annotator only</source>
        <translation>nur von einem Annotator</translation>
    </message>
    <message>
        <source>cannot be the name of a file</source>
        <translation>kann kein Dateiname sein</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>child claim inside parent</source>
        <translation>innere Behauptung in der äußeren</translation>
    </message>
    <message>
        <source>chosen, but not done</source>
        <translation>gewählt, aber nicht abgeschlossen</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>cue and source outside content</source>
        <translation>Signalwort und Quelle außerhalb des Inhalts</translation>
    </message>
    <message>
        <source>cue unless implicit</source>
        <translation>Signalwort, wenn nicht implizit</translation>
    </message>
    <message>
        <source>doc.ents holds names only (NAM); it is in doc.spans</source>
        <translation>doc.ents fasst nur Namen (NAM); es steht in doc.spans</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>entity {number}</source>
        <translation>Entität {number}</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>for everybody</source>
        <translation>für alle</translation>
    </message>
    <message>
        <source>for eyes weak in {sight}</source>
        <translation>für Augen mit Schwäche bei {sight}</translation>
    </message>
    <message>
        <source>from here on the file is not valid {encoding}; the rest was not read</source>
        <translation>ab hier ist die Datei kein gültiges {encoding}; der Rest wurde nicht gelesen</translation>
    </message>
    <message>
        <source>given labels that both have</source>
        <translation>bei Labels, die beide haben</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>has been cut off: its end is missing</source>
        <translation>ist abgeschnitten: Das Ende fehlt</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>Träger</translation>
    </message>
    <message>
        <source>holder and target are the same; give a topic</source>
        <translation>Träger und Ziel sind dasselbe; geben Sie ein Thema an</translation>
    </message>
    <message>
        <source>holder is not target</source>
        <translation>Träger ist nicht Ziel</translation>
    </message>
    <message>
        <source>implicit without source</source>
        <translation>implizit ohne Quelle</translation>
    </message>
    <message>
        <source>in one piece or in several</source>
        <translation>in einem Stück oder in mehreren</translation>
    </message>
    <message>
        <source>inside annotated region</source>
        <translation>in annotierten Bereichen</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is not a corpus of this program</source>
        <translation>ist kein Korpus dieses Programms</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>ist keine Datei</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>it cannot be read through</source>
        <translation>sie lässt sich nicht durchlesen</translation>
    </message>
    <message>
        <source>it does not begin with an id, such as T1, and a tab</source>
        <translation>beginnt nicht mit einer Kennung wie T1 und einem Tabulator</translation>
    </message>
    <message>
        <source>it does not say what it is about</source>
        <translation>sagt nicht, worum es geht</translation>
    </message>
    <message>
        <source>it has no {name}</source>
        <translation>hat kein Feld {name}</translation>
    </message>
    <message>
        <source>it has {count} columns, the first line has {count2}</source>
        <translation>hat {count} Spalten, die erste Zeile hat {count2}</translation>
    </message>
    <message>
        <source>it holds a NUL character (\u0000), which no text may have</source>
        <translation>enthält ein NUL-Zeichen (\u0000), das kein Text haben darf</translation>
    </message>
    <message>
        <source>it holds characters that cannot be seen</source>
        <translation>enthält unsichtbare Zeichen</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no object with named values</source>
        <translation>ist kein Objekt mit benannten Werten</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is not a token and a tag</source>
        <translation>ist kein Token mit Tag</translation>
    </message>
    <message>
        <source>it is not of the form “Type:T1 Role:T2”</source>
        <translation>hat nicht die Form „Type:T1 Role:T2“</translation>
    </message>
    <message>
        <source>it is not valid JSON: {msg} at character {character:,}</source>
        <translation>ist kein gültiges JSON: {msg} bei Zeichen {character:,}</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>it marks nothing but blanks</source>
        <translation>markiert nur Leerzeichen</translation>
    </message>
    <message>
        <source>it overlaps another region</source>
        <translation>überlappt einen anderen Bereich</translation>
    </message>
    <message>
        <source>it reaches into boilerplate, which was left out: only its words outside are there, if any</source>
        <translation>reicht in Beiwerk, das weggelassen wurde: Nur die Wörter außerhalb sind da, falls es welche gibt</translation>
    </message>
    <message>
        <source>it reaches out of the claim it is nested in</source>
        <translation>reicht aus der Behauptung hinaus, in der sie steckt</translation>
    </message>
    <message>
        <source>it refers to {key}, which is not in the file or was refused</source>
        <translation>verweist auf {key}, das nicht in der Datei ist oder abgelehnt wurde</translation>
    </message>
    <message>
        <source>it refers to “{missing}”, which is not in the article</source>
        <translation>verweist auf „{missing}“, das nicht im Artikel ist</translation>
    </message>
    <message>
        <source>it runs from {start} to {end}, outside the text of {count} characters, or marks no words</source>
        <translation>reicht von {start} bis {end}, über den Text von {count} Zeichen hinaus, oder markiert keine Wörter</translation>
    </message>
    <message>
        <source>it should be an object with named values</source>
        <translation>sollte ein Objekt mit benannten Werten sein</translation>
    </message>
    <message>
        <source>it would be nested in a claim that is nested in it</source>
        <translation>steckte in einer Behauptung, die in ihr steckt</translation>
    </message>
    <message>
        <source>it would cross the label {label} beside it</source>
        <translation>es würde das Label {label} daneben kreuzen</translation>
    </message>
    <message>
        <source>its answer is “{answer}”, so no label was taken</source>
        <translation>die Antwort ist „{answer}“, also wurde kein Label übernommen</translation>
    </message>
    <message>
        <source>its folder cannot be written ({strerror})</source>
        <translation>in den Ordner lässt sich nicht schreiben ({strerror})</translation>
    </message>
    <message>
        <source>its format is “{version}”; only “{version2}” is known here</source>
        <translation>das Format ist „{version}“; hier ist nur „{version2}“ bekannt</translation>
    </message>
    <message>
        <source>its pieces overlap</source>
        <translation>die Stücke überlappen</translation>
    </message>
    <message>
        <source>its place is not of the form “Type 0 5” or “Type 0 5;16 24”</source>
        <translation>die Stelle hat nicht die Form „Type 0 5“ oder „Type 0 5;16 24“</translation>
    </message>
    <message>
        <source>its text has {count:,} characters; an article may have {max_characters:,}</source>
        <translation>der Text hat {count:,} Zeichen; ein Artikel darf {max_characters:,} haben</translation>
    </message>
    <message>
        <source>its text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>its text is given as “{given}”, but “{there}” stands there</source>
        <translation>der Text wird als „{given}“ angegeben, aber dort steht „{there}“</translation>
    </message>
    <message>
        <source>its text is in the corpus already, as the article {twin}</source>
        <translation>der Text ist schon im Korpus, als Artikel {twin}</translation>
    </message>
    <message>
        <source>its text is not the one that was imported</source>
        <translation>der Text ist nicht der importierte</translation>
    </message>
    <message>
        <source>its topic is not a span of the text</source>
        <translation>das Thema ist keine Textstelle</translation>
    </message>
    <message>
        <source>its words are given as “{given}”, but “{there}” stands there</source>
        <translation>die Wörter werden als „{given}“ angegeben, aber dort steht „{there}“</translation>
    </message>
    <message>
        <source>its {role} is not a span of the text</source>
        <translation>keine Textstelle: {role}</translation>
    </message>
    <message>
        <source>jackknife</source>
        <translation>Jackknife</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>label {id}: {message}</source>
        <translation>Label {id}: {message}</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>Label {label}</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>labels were read by the map that was kept for the format “{name}”</source>
        <translation>Labels wurden nach der Zuordnung gelesen, die für das Format „{name}“ aufgehoben war</translation>
    </message>
    <message>
        <source>labels were read by the scheme's map “{name}”</source>
        <translation>Labels wurden nach der Zuordnung „{name}“ des Schemas gelesen</translation>
    </message>
    <message>
        <source>layer {name}</source>
        <translation>Ebene {name}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>Zeile {number}</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>länger</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>marked words</source>
        <translation>markierte Wörter</translation>
    </message>
    <message>
        <source>mean of pairs, weighed by what each shares</source>
        <translation>Mittel der Paare, gewichtet nach Gemeinsamem</translation>
    </message>
    <message>
        <source>more than three words at the end</source>
        <translation>mehr als drei Wörter am Ende</translation>
    </message>
    <message>
        <source>more than three words at the start</source>
        <translation>mehr als drei Wörter am Anfang</translation>
    </message>
    <message>
        <source>names that were confirmed in this corpus before</source>
        <translation>Namen, die in diesem Korpus schon bestätigt wurden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no article was shown to all of them without suggestions</source>
        <translation>kein Artikel wurde allen ohne Vorschläge gezeigt</translation>
    </message>
    <message>
        <source>no crossing entities</source>
        <translation>keine gekreuzten Entitäten</translation>
    </message>
    <message>
        <source>no cue yet</source>
        <translation>noch kein Signalwort</translation>
    </message>
    <message>
        <source>no holder yet</source>
        <translation>noch kein Träger</translation>
    </message>
    <message>
        <source>no interval below 8 articles</source>
        <translation>kein Intervall unter 8 Artikeln</translation>
    </message>
    <message>
        <source>no interval: the figure is undefined for many draws</source>
        <translation>kein Intervall: die Zahl ist für viele Ziehungen nicht definiert</translation>
    </message>
    <message>
        <source>no interval: the figure is undefined without some of the articles</source>
        <translation>kein Intervall: die Zahl ist ohne manche Artikel nicht definiert</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>noch keine Quelle</translation>
    </message>
    <message>
        <source>no target yet</source>
        <translation>noch kein Ziel</translation>
    </message>
    <message>
        <source>no text was compared</source>
        <translation>kein Text wurde verglichen</translation>
    </message>
    <message>
        <source>no two gave it to one article</source>
        <translation>keine zwei gaben es einem Artikel</translation>
    </message>
    <message>
        <source>no two have a label alike that may carry it</source>
        <translation>keine zwei haben ein gleiches Label, das es tragen darf</translation>
    </message>
    <message>
        <source>no words that show it yet</source>
        <translation>noch keine Wörter, die sie zeigen</translation>
    </message>
    <message>
        <source>no words were compared</source>
        <translation>keine Wörter wurden verglichen</translation>
    </message>
    <message>
        <source>nobody else marked any of its text</source>
        <translation>sonst markierte niemand etwas von seinem Text</translation>
    </message>
    <message>
        <source>nobody found anything that another found too</source>
        <translation>niemand fand, was auch ein anderer fand</translation>
    </message>
    <message>
        <source>nobody has looked at them in this layer</source>
        <translation>in dieser Ebene hat sie niemand angesehen</translation>
    </message>
    <message>
        <source>nobody marked any word</source>
        <translation>niemand markierte ein Wort</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>niemand markierte etwas</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>nothing but boilerplate</source>
        <translation>nur Beiwerk</translation>
    </message>
    <message>
        <source>nothing could differ</source>
        <translation>nichts konnte sich unterscheiden</translation>
    </message>
    <message>
        <source>nowhere did two mark the same text</source>
        <translation>nirgends markierten zwei denselben Text</translation>
    </message>
    <message>
        <source>of claims that both found</source>
        <translation>von Behauptungen, die beide fanden</translation>
    </message>
    <message>
        <source>of stances whose arguments both labelled</source>
        <translation>von Haltungen, deren Argumente beide markierten</translation>
    </message>
    <message>
        <source>one document stance</source>
        <translation>eine Haltung des Artikels</translation>
    </message>
    <message>
        <source>one entity per span</source>
        <translation>eine Entität je Textstelle</translation>
    </message>
    <message>
        <source>only for comparison: rises with plain text</source>
        <translation>nur zum Vergleich: steigt mit unmarkiertem Text</translation>
    </message>
    <message>
        <source>only one label was ever given, so that chance alone would agree always</source>
        <translation>nur ein Label wurde je vergeben, sodass schon der Zufall immer übereinstimmte</translation>
    </message>
    <message>
        <source>only one value was ever given, so that chance alone would agree always</source>
        <translation>nur ein Wert wurde je vergeben, sodass schon der Zufall immer übereinstimmte</translation>
    </message>
    <message>
        <source>only what all of them found</source>
        <translation>nur was alle fanden</translation>
    </message>
    <message>
        <source>outermost labels</source>
        <translation>äußerste Labels</translation>
    </message>
    <message>
        <source>present</source>
        <translation>da</translation>
    </message>
    <message>
        <source>process {pid} on {host} has it open since {since}</source>
        <translation>Prozess {pid} auf {host} hat es seit {since} offen</translation>
    </message>
    <message>
        <source>random labels would agree as well</source>
        <translation>zufällige Labels stimmten ebenso überein</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>relation {name}</source>
        <translation>Relation {name}</translation>
    </message>
    <message>
        <source>reliability</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>role of a claim</source>
        <translation>Rolle einer Behauptung</translation>
    </message>
    <message>
        <source>rough: few articles</source>
        <translation>grob: wenige Artikel</translation>
    </message>
    <message>
        <source>shared labels</source>
        <translation>gemeinsame Labels</translation>
    </message>
    <message>
        <source>shorter</source>
        <translation>kürzer</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>some words at the end</source>
        <translation>einige Wörter am Ende</translation>
    </message>
    <message>
        <source>some words at the start</source>
        <translation>einige Wörter am Anfang</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>spaCy DocBin: ents, spans, cats</source>
        <translation>spaCy DocBin: ents, spans, cats</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>tags were read as {name}</source>
        <translation>Tags wurden als {name} gelesen</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the article already has a label “{name}”</source>
        <translation>der Artikel hat schon ein Label „{name}“</translation>
    </message>
    <message>
        <source>the article has a layer of this name already</source>
        <translation>der Artikel hat schon eine Ebene dieses Namens</translation>
    </message>
    <message>
        <source>the attribute “{name}” should be text</source>
        <translation>das Attribut „{name}“ sollte Text sein</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>der Autor</translation>
    </message>
    <message>
        <source>the claim is nested in itself, by way of others</source>
        <translation>die Behauptung steckt über andere in sich selbst</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>the cue</source>
        <translation>das Signalwort</translation>
    </message>
    <message>
        <source>the default “{default}” of attribute {name} is not one of its values</source>
        <translation>der Vorgabewert „{default}“ des Attributs {name} ist keiner seiner Werte</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the folder for backups cannot be written</source>
        <translation>in den Ordner für Sicherungen lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>the id “{id}” belongs to another article already</source>
        <translation>die Kennung „{id}“ gehört schon einem anderen Artikel</translation>
    </message>
    <message>
        <source>the id “{id}” stands in line {line} already</source>
        <translation>die Kennung „{id}“ steht schon in Zeile {line}</translation>
    </message>
    <message>
        <source>the id “{id}” stands twice in the article</source>
        <translation>die Kennung „{id}“ steht zweimal im Artikel</translation>
    </message>
    <message>
        <source>the key “{twice}” stands twice in one object</source>
        <translation>der Schlüssel „{twice}“ steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>the label</source>
        <translation>das Label</translation>
    </message>
    <message>
        <source>the leading article</source>
        <translation>das Artikelwort am Anfang</translation>
    </message>
    <message>
        <source>the line breaks off after {length:,} bytes, in the middle of the JSON</source>
        <translation>die Zeile bricht nach {length:,} Byte mitten im JSON ab</translation>
    </message>
    <message>
        <source>the line is longer than {megabytes} MB; no article is that long</source>
        <translation>die Zeile ist länger als {megabytes} MB; so lang ist kein Artikel</translation>
    </message>
    <message>
        <source>the number {digits}… is too large</source>
        <translation>die Zahl {digits}… ist zu groß</translation>
    </message>
    <message>
        <source>the offsets in “{key}” should be whole numbers</source>
        <translation>die Positionen in „{key}“ sollten ganze Zahlen sein</translation>
    </message>
    <message>
        <source>the pieces of {what} overlap or are out of order</source>
        <translation>{what}: Die Stücke überlappen oder stehen nicht in der Reihenfolge</translation>
    </message>
    <message>
        <source>the region</source>
        <translation>der Bereich</translation>
    </message>
    <message>
        <source>the same holder and target have another stance in this sentence</source>
        <translation>derselbe Träger und dasselbe Ziel haben in diesem Satz eine andere Haltung</translation>
    </message>
    <message>
        <source>the scheme has no attribute “{name}” here</source>
        <translation>das Schema hat hier kein Attribut „{name}“</translation>
    </message>
    <message>
        <source>the scheme has no attribute “{name}” of value “{value}” here</source>
        <translation>das Schema hat hier kein Attribut „{name}“ mit dem Wert „{value}“</translation>
    </message>
    <message>
        <source>the scheme has no label “{label}”</source>
        <translation>das Schema hat kein Label „{label}“</translation>
    </message>
    <message>
        <source>the scheme has no polarity “{polarity}”</source>
        <translation>das Schema hat keine Polarität „{polarity}“</translation>
    </message>
    <message>
        <source>the scheme has no region “{label}”</source>
        <translation>das Schema hat keinen Bereich „{label}“</translation>
    </message>
    <message>
        <source>the scheme has nothing of that name, so it was left out {count} times in all; a map file can say what it is</source>
        <translation>das Schema hat nichts dieses Namens, also wurde es insgesamt {count}-mal weggelassen; eine Zuordnungsdatei kann sagen, was es ist</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>die Quelle</translation>
    </message>
    <message>
        <source>the source or cue lies inside the claim's own content</source>
        <translation>Quelle oder Signalwort liegt im Inhalt der Behauptung selbst</translation>
    </message>
    <message>
        <source>the stance</source>
        <translation>die Haltung</translation>
    </message>
    <message>
        <source>the table cannot be read here: {error}</source>
        <translation>die Tabelle lässt sich hier nicht lesen: {error}</translation>
    </message>
    <message>
        <source>there is no constraint “{name}”; known are {known}</source>
        <translation>eine Regel „{name}“ gibt es nicht; bekannt sind {known}</translation>
    </message>
    <message>
        <source>there is no region “{duplicate_of}”</source>
        <translation>einen Bereich „{duplicate_of}“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is nothing that all of them found</source>
        <translation>es gibt nichts, was alle fanden</translation>
    </message>
    <message>
        <source>there is only one kind of segment, so that nothing can differ</source>
        <translation>es gibt nur eine Art von Abschnitt, sodass sich nichts unterscheiden kann</translation>
    </message>
    <message>
        <source>these words are already labelled {label}</source>
        <translation>diese Wörter sind schon als {label} gelabelt</translation>
    </message>
    <message>
        <source>this is {region}, which is not labelled</source>
        <translation>das ist {region} und wird nicht gelabelt</translation>
    </message>
    <message>
        <source>this key is not known here; it was left out</source>
        <translation>dieser Schlüssel ist hier nicht bekannt; er wurde weggelassen</translation>
    </message>
    <message>
        <source>this {type} belongs to no event, so it was left out</source>
        <translation>dieses {type} gehört zu keinem Ereignis, also wurde es weggelassen</translation>
    </message>
    <message>
        <source>this {type} has no content</source>
        <translation>dieses {type} hat keinen Inhalt</translation>
    </message>
    <message>
        <source>unanimous</source>
        <translation>einstimmig</translation>
    </message>
    <message>
        <source>unexpected end of data</source>
        <translation>unerwartetes Ende der Daten</translation>
    </message>
    <message>
        <source>was switched to write-ahead logging by another program</source>
        <translation>wurde von einem anderen Programm auf Write-Ahead-Logging umgestellt</translation>
    </message>
    <message>
        <source>with or without {what}</source>
        <translation>mit oder ohne {what}</translation>
    </message>
    <message>
        <source>with other words at both ends</source>
        <translation>mit anderen Wörtern an beiden Enden</translation>
    </message>
    <message>
        <source>without mixed ones, which have no place on the order</source>
        <translation>ohne gemischte, die keinen Platz in der Ordnung haben</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>ohne Wörter</translation>
    </message>
    <message>
        <source>without words, and {more} more</source>
        <translation>ohne Wörter, und {more} weitere</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{count} joined with the same words</source>
        <translation>{count} mit gleichen Wörtern verbunden</translation>
    </message>
    <message>
        <source>{count} lost an attribute</source>
        <translation>{count} verloren ein Attribut</translation>
    </message>
    <message>
        <source>{count} more like it</source>
        <translation>{count} weitere gleiche</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} Stücke</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} entfernt</translation>
    </message>
    <message>
        <source>{count} were left as they are. {reason}</source>
        <translation>{count} blieben, wie sie sind. {reason}</translation>
    </message>
    <message>
        <source>{family} attribute “{name}”: a value is empty</source>
        <translation>Attribut „{name}“ ({family}): Ein Wert ist leer</translation>
    </message>
    <message>
        <source>{family} attribute “{name}”: a value stands twice</source>
        <translation>Attribut „{name}“ ({family}): Ein Wert steht zweimal da</translation>
    </message>
    <message>
        <source>{family} attribute “{name}”: “{default}” is not one of its values</source>
        <translation>Attribut „{name}“ ({family}): „{default}“ ist keiner seiner Werte</translation>
    </message>
    <message>
        <source>{family} role “{name}”: its most is less than its least</source>
        <translation>Rolle „{name}“ ({family}): Das Höchste ist weniger als das Mindeste</translation>
    </message>
    <message>
        <source>{family} {what} “{name}”: {fault}</source>
        <translation>{what} „{name}“ ({family}): {fault}</translation>
    </message>
    <message>
        <source>{fault}.</source>
        <translation>{fault}.</translation>
    </message>
    <message>
        <source>{fault}; no label was taken</source>
        <translation>{fault}; kein Label wurde übernommen</translation>
    </message>
    <message>
        <source>{fault}; nothing of it was taken</source>
        <translation>{fault}; nichts davon wurde übernommen</translation>
    </message>
    <message>
        <source>{fault}; nothing of the layer was taken</source>
        <translation>{fault}; nichts von der Ebene wurde übernommen</translation>
    </message>
    <message>
        <source>{field} takes {choices}.</source>
        <translation>{field} nimmt {choices}.</translation>
    </message>
    <message>
        <source>{field} takes {examples}.</source>
        <translation>{field} nimmt {examples}.</translation>
    </message>
    <message>
        <source>{habit}: {count} of {of}</source>
        <translation>{habit}: {count} von {of}</translation>
    </message>
    <message>
        <source>{id} points at {other}, which is not there</source>
        <translation>{id} verweist auf {other}, das nicht da ist</translation>
    </message>
    <message>
        <source>{key} stands twice in the file</source>
        <translation>{key} steht zweimal in der Datei</translation>
    </message>
    <message>
        <source>{kind} {record_id}</source>
        <translation>{kind} {record_id}</translation>
    </message>
    <message>
        <source>{kind}: {known}.</source>
        <translation>{kind}: {known}.</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} answers so far</source>
        <translation><numerusform>bisher {n:,} Antwort</numerusform><numerusform>bisher {n:,} Antworten</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} articles</source>
        <translation><numerusform>{n:,} Artikel</numerusform><numerusform>{n:,} Artikel</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} articles of this import had come in and stay.</source>
        <translation><numerusform>{n:,} Artikel dieses Imports war schon da und bleibt.</numerusform><numerusform>{n:,} Artikel dieses Imports waren schon da und bleiben.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} articles read</source>
        <translation><numerusform>{n:,} Artikel gelesen</numerusform><numerusform>{n:,} Artikel gelesen</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n:,} suggestions wait</source>
        <translation><numerusform>{n:,} Vorschlag wartet</numerusform><numerusform>{n:,} Vorschläge warten</numerusform></translation>
    </message>
    <message>
        <source>{names}: not known here, so left out</source>
        <translation>{names}: hier nicht bekannt, also weggelassen</translation>
    </message>
    <message>
        <source>{name} finished {done} of the {articles} articles; figures with them are over those.</source>
        <translation>{name} erledigte {done} der {articles} Artikel; die Zahlen dazu gelten für diese.</translation>
    </message>
    <message>
        <source>{name}: {parts}</source>
        <translation>{name}: {parts}</translation>
    </message>
    <message>
        <source>{note}; {further}</source>
        <translation>{note}; {further}</translation>
    </message>
    <message numerus="yes">
        <source>{n} labels</source>
        <translation><numerusform>{n} Label</numerusform><numerusform>{n} Labels</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>{n} of your labels stand in this paragraph, and boilerplate holds none.</source>
        <translation><numerusform>In diesem Absatz steht {n} Label von Ihnen, und Beiwerk enthält keine.</numerusform><numerusform>In diesem Absatz stehen {n} Ihrer Labels, und Beiwerk enthält keine.</numerusform></translation>
    </message>
    <message>
        <source>{one} and {other} have no finished article in common.</source>
        <translation>{one} und {other} haben keinen erledigten Artikel gemeinsam.</translation>
    </message>
    <message>
        <source>{one} has {pieces}, {other} {theirs}</source>
        <translation>{one} hat {pieces}, {other} {theirs}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{one} says {a} where {other} says {b}</source>
        <translation>{one} sagt {a}, wo {other} {b} sagt</translation>
    </message>
    <message>
        <source>{part} given or left out</source>
        <translation>{part} angegeben oder weggelassen</translation>
    </message>
    <message>
        <source>{part} in one piece or in several</source>
        <translation>{part} in einem Stück oder in mehreren</translation>
    </message>
    <message>
        <source>{part} with or without {what}</source>
        <translation>{part} mit oder ohne {what}</translation>
    </message>
    <message>
        <source>{part} with other words at both ends</source>
        <translation>{part} mit anderen Wörtern an beiden Enden</translation>
    </message>
    <message>
        <source>{part} {who} includes {what}</source>
        <translation>{part}: {who} schließt ein: {what}</translation>
    </message>
    <message>
        <source>{part} {who} includes {what}, {other} does not</source>
        <translation>{part}: {who} schließt ein, {other} nicht: {what}</translation>
    </message>
    <message>
        <source>{place} should be an object with named values</source>
        <translation>{place} sollte ein Objekt mit benannten Werten sein</translation>
    </message>
    <message>
        <source>{place}, {label}</source>
        <translation>{place}, {label}</translation>
    </message>
    <message>
        <source>{place}.name: {fault}</source>
        <translation>{place}.name: {fault}</translation>
    </message>
    <message>
        <source>{place}.{key} should be a list</source>
        <translation>{place}.{key} sollte eine Liste sein</translation>
    </message>
    <message>
        <source>{place}.{key} should be a list of texts</source>
        <translation>{place}.{key} sollte eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>{place}.{key} should be a whole number</source>
        <translation>{place}.{key} sollte eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>{place}.{key} should be text</source>
        <translation>{place}.{key} sollte Text sein</translation>
    </message>
    <message>
        <source>{place}.{key} should be true or false</source>
        <translation>{place}.{key} sollte true oder false sein</translation>
    </message>
    <message>
        <source>{place}: the example marks no words of its text</source>
        <translation>{place}: Das Beispiel markiert keine Wörter seines Textes</translation>
    </message>
    <message numerus="yes">
        <source>{reason}; its {n:,} labels were not taken, as {names} has labels there</source>
        <translation><numerusform>{reason}; {n:,} Label wurde nicht übernommen, weil {names} dort Labels hat</numerusform><numerusform>{reason}; {n:,} Labels wurden nicht übernommen, weil {names} dort Labels hat</numerusform></translation>
    </message>
    <message>
        <source>{source} · {lines:,} identifiers · {day}</source>
        <translation>{source} · {lines:,} Kennungen · {day}</translation>
    </message>
    <message>
        <source>{source}, {record}</source>
        <translation>{source}, {record}</translation>
    </message>
    <message>
        <source>{table} · interrupted: import it again</source>
        <translation>{table} · abgebrochen: noch einmal importieren</translation>
    </message>
    <message>
        <source>{title} · {more} more</source>
        <translation>{title} · {more} weitere</translation>
    </message>
    <message>
        <source>{title}: {words}</source>
        <translation>{title}: {words}</translation>
    </message>
    <message>
        <source>{values}; at first {default}</source>
        <translation>{values}; anfangs {default}</translation>
    </message>
    <message>
        <source>{values}; only for {labels}</source>
        <translation>{values}; nur für {labels}</translation>
    </message>
    <message>
        <source>{value} {id}</source>
        <translation>{value} {id}</translation>
    </message>
    <message>
        <source>{what} given or not</source>
        <translation>{what} gegeben oder nicht</translation>
    </message>
    <message>
        <source>{what} marked or not</source>
        <translation>{what} markiert oder nicht</translation>
    </message>
    <message>
        <source>{what} marks no words</source>
        <translation>{what} markiert keine Wörter</translation>
    </message>
    <message>
        <source>{what} runs from {start} to {end}, outside the text of {length} characters</source>
        <translation>{what} reicht von {start} bis {end}, über den Text von {length} Zeichen hinaus</translation>
    </message>
    <message>
        <source>{what} {number}</source>
        <translation>{what} {number}</translation>
    </message>
    <message>
        <source>{what} {remedy}</source>
        <translation>{what} {remedy}</translation>
    </message>
    <message>
        <source>{what} {stays}</source>
        <translation>{what} {stays}</translation>
    </message>
    <message>
        <source>{who} did not give the article {what}</source>
        <translation>{who} gab dem Artikel nicht {what}</translation>
    </message>
    <message>
        <source>{who} did not mark {what}</source>
        <translation>{who} markierte {what} nicht</translation>
    </message>
    <message>
        <source>{who} does not mark {what}</source>
        <translation>{who} markiert nicht: {what}</translation>
    </message>
    <message>
        <source>{who} does not mark {what} where {other} does</source>
        <translation>{who} markiert {what} nicht, wo {other} es tut</translation>
    </message>
    <message>
        <source>{who} does not mark {what}, {other} does</source>
        <translation>{who} markiert nicht: {what} – {other} schon</translation>
    </message>
    <message>
        <source>{who} includes {what}</source>
        <translation>{who} schließt ein: {what}</translation>
    </message>
    <message>
        <source>{who} includes {what}, {other} does not</source>
        <translation>{who} schließt ein, {other} nicht: {what}</translation>
    </message>
    <message>
        <source>{who} leaves the {part} out</source>
        <translation>{who} lässt weg: {part}</translation>
    </message>
    <message>
        <source>{who} leaves the {part} out where {other} gives one</source>
        <translation>{who} lässt weg, was {other} angibt: {part}</translation>
    </message>
    <message>
        <source>{who} marks more pieces than {other}</source>
        <translation>{who} markiert mehr Stücke als {other}</translation>
    </message>
    <message>
        <source>{who} marks more words at both ends than {other}</source>
        <translation>{who} markiert an beiden Enden mehr Wörter als {other}</translation>
    </message>
    <message>
        <source>{who} starts after {words}</source>
        <translation>{who} beginnt nach {words}</translation>
    </message>
    <message>
        <source>{who} stops before {words}</source>
        <translation>{who} endet vor {words}</translation>
    </message>
    <message>
        <source>{words} as {label}</source>
        <translation>{words} als {label}</translation>
    </message>
    <message>
        <source>{words} at the end</source>
        <translation>{words} am Ende</translation>
    </message>
    <message>
        <source>{words} at the start</source>
        <translation>{words} am Anfang</translation>
    </message>
    <message>
        <source>{words}: {articles}</source>
        <translation>{words}: {articles}</translation>
    </message>
    <message>
        <source>γ (Mathet)</source>
        <translation>γ (Mathet)</translation>
    </message>
    <message>
        <source>γ-cat, labels as if of the same units</source>
        <translation>γ-cat, Labels wie bei gleichen Einheiten</translation>
    </message>
    <message>
        <source>“basis” should be a list of ids</source>
        <translation>„basis“ sollte eine Liste von Kennungen sein</translation>
    </message>
    <message>
        <source>“id” should be text of 1 to {longest_id} characters without control characters</source>
        <translation>„id“ sollte Text von 1 bis {longest_id} Zeichen ohne Steuerzeichen sein</translation>
    </message>
    <message>
        <source>“score” should be a number or null</source>
        <translation>„score“ sollte eine Zahl oder null sein</translation>
    </message>
    <message>
        <source>“versions” should be a list of ids</source>
        <translation>„versions“ sollte eine Liste von Kennungen sein</translation>
    </message>
    <message>
        <source>“{field}:” stands without a value.</source>
        <translation>„{field}:“ steht ohne Wert da.</translation>
    </message>
    <message>
        <source>“{file}” holds parts that no corpus has, or lacks some. It was not opened.</source>
        <translation>„{file}“ hat Teile, die kein Korpus hat, oder es fehlen welche. Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>“{file}” is already open in this window.</source>
        <translation>„{file}“ ist in diesem Fenster schon offen.</translation>
    </message>
    <message>
        <source>“{file}” is of an older version and cannot be changed here; it is read through a temporary copy.</source>
        <translation>„{file}“ ist von einer älteren Version und lässt sich hier nicht ändern; es wird über eine temporäre Kopie gelesen.</translation>
    </message>
    <message>
        <source>“{file}” was not opened and not changed: the disk is full.</source>
        <translation>„{file}“ wurde nicht geöffnet und nicht geändert: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>“{file}” was not opened: {reason}.</source>
        <translation>„{file}“ wurde nicht geöffnet: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” was not opened: {who}.</source>
        <translation>„{file}“ wurde nicht geöffnet: {who}.</translation>
    </message>
    <message>
        <source>“{file}” was not written: {reason}.</source>
        <translation>„{file}“ wurde nicht geschrieben: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” was of an older version and was brought up to date; as it was, it lies in {folder}.</source>
        <translation>„{file}“ war von einer älteren Version und wurde aktualisiert; wie es war, liegt es in {folder}.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of the program. It was not opened and not changed.</source>
        <translation>„{file}“ wurde von einer neueren Version des Programms geschrieben. Es wurde nicht geöffnet und nicht geändert.</translation>
    </message>
    <message>
        <source>“{folder}” is not a spaCy pipeline: its config.cfg is missing or unreadable.</source>
        <translation>„{folder}“ ist keine spaCy-Pipeline: config.cfg fehlt oder ist unlesbar.</translation>
    </message>
    <message>
        <source>“{folder}” was not loaded: its config.cfg would run “{value}”, which is not part of spaCy.</source>
        <translation>„{folder}“ wurde nicht geladen: config.cfg würde „{value}“ ausführen, das nicht zu spaCy gehört.</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>„{key}“ fehlt</translation>
    </message>
    <message>
        <source>“{key}” is not known here; it was left out</source>
        <translation>„{key}“ ist hier nicht bekannt; es wurde weggelassen</translation>
    </message>
    <message>
        <source>“{key}” names nothing; leave it null if it is not known</source>
        <translation>„{key}“ nennt nichts; lassen Sie es null, wenn es nicht bekannt ist</translation>
    </message>
    <message>
        <source>“{key}” should be a list</source>
        <translation>„{key}“ sollte eine Liste sein</translation>
    </message>
    <message>
        <source>“{key}” should be a list of [start, end]</source>
        <translation>„{key}“ sollte eine Liste von [Anfang, Ende] sein</translation>
    </message>
    <message>
        <source>“{key}” should be a whole number</source>
        <translation>„{key}“ sollte eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>“{key}” should be an object with named values</source>
        <translation>„{key}“ sollte ein Objekt mit benannten Werten sein</translation>
    </message>
    <message>
        <source>“{key}” should be an object with one of mention, claim, author, entity_id</source>
        <translation>„{key}“ sollte ein Objekt mit einem von mention, claim, author, entity_id sein</translation>
    </message>
    <message>
        <source>“{key}” should be one of {known}</source>
        <translation>„{key}“ sollte eines von {known} sein</translation>
    </message>
    <message>
        <source>“{key}” should be text</source>
        <translation>„{key}“ sollte Text sein</translation>
    </message>
    <message>
        <source>“{key}” should be text or null</source>
        <translation>„{key}“ sollte Text oder null sein</translation>
    </message>
    <message>
        <source>“{key}” should be true or false</source>
        <translation>„{key}“ sollte true oder false sein</translation>
    </message>
    <message>
        <source>“{key}” should name only one of mention, claim, author, entity_id</source>
        <translation>„{key}“ sollte nur eines von mention, claim, author, entity_id nennen</translation>
    </message>
    <message>
        <source>“{label}” does not go with this label.</source>
        <translation>„{label}“ passt nicht zu diesem Label.</translation>
    </message>
    <message>
        <source>“{name}” among the {key} should stand for a name, or null</source>
        <translation>„{name}“ unter {key} sollte für einen Namen stehen oder null sein</translation>
    </message>
    <message>
        <source>“{name}” and “{name2}” have the same key {key}</source>
        <translation>„{name}“ und „{name2}“ haben dieselbe Taste {key}</translation>
    </message>
    <message>
        <source>“{name}” and “{name2}”: colours hard to tell apart {how}</source>
        <translation>„{name}“ und „{name2}“: Farben {how} schwer zu unterscheiden</translation>
    </message>
    <message>
        <source>“{name}” does not go with {label}</source>
        <translation>„{name}“ passt nicht zu {label}</translation>
    </message>
    <message>
        <source>“{name}” is not known as a part of a claim</source>
        <translation>„{name}“ ist als Teil einer Behauptung nicht bekannt</translation>
    </message>
    <message>
        <source>“{name}” is not known in it</source>
        <translation>„{name}“ ist darin nicht bekannt</translation>
    </message>
    <message>
        <source>“{name}” is only for labels that are not there</source>
        <translation>„{name}“ ist nur für Labels, die es nicht gibt</translation>
    </message>
    <message>
        <source>“{name}” is pale on paper; the program will darken it</source>
        <translation>„{name}“ ist auf Papier blass; das Programm dunkelt es ab</translation>
    </message>
    <message>
        <source>“{name}” stopped on this article ({name2}).</source>
        <translation>„{name}“ blieb bei diesem Artikel stehen ({name2}).</translation>
    </message>
    <message>
        <source>“{name}” was not used on this article: one part of it has {count:,} characters, and the pipeline takes at most {max_length:,}.</source>
        <translation>„{name}“ wurde für diesen Artikel nicht verwendet: Ein Teil hat {count:,} Zeichen, und die Pipeline nimmt höchstens {max_length:,}.</translation>
    </message>
    <message>
        <source>“{name}” {reason}. It was not opened and not changed.</source>
        <translation>„{name}“ {reason}. Es wurde nicht geöffnet und nicht geändert.</translation>
    </message>
    <message>
        <source>“{name}”: the values “{one}” and “{two}” look alike</source>
        <translation>„{name}“: Die Werte „{one}“ und „{two}“ sehen gleich aus</translation>
    </message>
    <message>
        <source>“{name}”: “{colour}” is not a colour like #1d4ed8</source>
        <translation>„{name}“: „{colour}“ ist keine Farbe wie #1d4ed8</translation>
    </message>
    <message>
        <source>“{one}” and “{two}” look alike</source>
        <translation>„{one}“ und „{two}“ sehen gleich aus</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {error}.</source>
        <translation>„{pattern}“ ist kein regulärer Ausdruck: {error}.</translation>
    </message>
    <message>
        <source>“{tag}” is not a tag such as O, B-ORG or I-ORG</source>
        <translation>„{tag}“ ist kein Tag wie O, B-ORG oder I-ORG</translation>
    </message>
    <message>
        <source>“{title}” was not done: the label has changed in the meantime.</source>
        <translation>„{title}“ wurde nicht ausgeführt: Das Label hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>“{title}” was not done: {message}.</source>
        <translation>„{title}“ wurde nicht ausgeführt: {message}.</translation>
    </message>
    <message>
        <source>“{title}” was not saved: it belongs to another article.</source>
        <translation>„{title}“ wurde nicht gespeichert: Es gehört zu einem anderen Artikel.</translation>
    </message>
    <message>
        <source>“{title}” was not saved: it reaches out of the text.</source>
        <translation>„{title}“ wurde nicht gespeichert: Es reicht über den Text hinaus.</translation>
    </message>
    <message>
        <source>“{title}” was not saved: the label has changed in the meantime.</source>
        <translation>„{title}“ wurde nicht gespeichert: Das Label hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>“{title}” was not taken back: that was done already.</source>
        <translation>„{title}“ wurde nicht zurückgenommen: Das war schon geschehen.</translation>
    </message>
    <message>
        <source>“{title}” was not taken back: the label has changed in the meantime.</source>
        <translation>„{title}“ wurde nicht zurückgenommen: Das Label hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>“{title}” was stopped and taken back; nothing was changed.</source>
        <translation>„{title}“ wurde angehalten und zurückgenommen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{title}” was stopped; {count:,} of its edits could not be taken back, because the labels have changed since.</source>
        <translation>„{title}“ wurde angehalten; {count:,} der Änderungen ließen sich nicht zurücknehmen, weil sich die Labels seither geändert haben.</translation>
    </message>
    <message>
        <source>“{title}”{more}: several articles of one title with different texts. If they are one, their labels are not compared: offsets count in the text.</source>
        <translation>„{title}“{more}: mehrere Artikel eines Titels mit verschiedenen Texten. Sind sie einer, werden ihre Labels nicht verglichen: Positionen zählen im Text.</translation>
    </message>
    <message>
        <source>“{twice}” stands twice among the {part} names of the scheme</source>
        <translation>„{twice}“ steht zweimal unter den Namen des Schemas ({part})</translation>
    </message>
    <message>
        <source>“{two}” stands twice among the {family} names</source>
        <translation>„{two}“ steht zweimal unter den Namen ({family})</translation>
    </message>
    <message>
        <source>“{typed}” is no filter.</source>
        <translation>„{typed}“ ist kein Filter.</translation>
    </message>
    <message>
        <source>“{value}” is no date to filter by.</source>
        <translation>„{value}“ ist kein Datum, nach dem sich filtern ließe.</translation>
    </message>
    <message>
        <source>“{value}” is no number to filter by.</source>
        <translation>„{value}“ ist keine Zahl, nach der sich filtern ließe.</translation>
    </message>
    <message>
        <source>“{value}” is not a value of “{name}”</source>
        <translation>„{value}“ ist kein Wert von „{name}“</translation>
    </message>
    <message>
        <source>“{value}” is not a value of “{name}” in the scheme.</source>
        <translation>„{value}“ ist im Schema kein Wert von „{name}“.</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>„{value}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“{value}” is not of the form 2026-02-03; it was left out</source>
        <translation>„{value}“ hat nicht die Form 2026-02-03; es wurde weggelassen</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>“{words}” ({label})</source>
        <translation>„{words}“ ({label})</translation>
    </message>
    <message>
        <source>“{words}” and {more} more</source>
        <translation>„{words}“ und {more} weitere</translation>
    </message>
    <message>
        <source>“{words}” cannot be searched for: only words and figures can be found.</source>
        <translation>„{words}“ lässt sich nicht suchen: Nur Wörter und Zahlen sind zu finden.</translation>
    </message>
</context>
<context>
    <name>preferences</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Text und Farben</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>A claim has a cue, unless its source is implicit</source>
        <translation>Eine Behauptung hat ein Signalwort, außer ihre Quelle ist implizit</translation>
    </message>
    <message>
        <source>A claim inside another lies within what that one claims</source>
        <translation>Eine Behauptung in einer anderen liegt in dem, was diese behauptet</translation>
    </message>
    <message>
        <source>A claim without a source in the text says so, and only such a claim</source>
        <translation>Eine Behauptung ohne Quelle im Text sagt das, und nur eine solche</translation>
    </message>
    <message>
        <source>An article has each label of the whole article once</source>
        <translation>Ein Artikel hat jedes Label des ganzen Artikels einmal</translation>
    </message>
    <message>
        <source>Boilerplate and other regions that are not annotated take no labels</source>
        <translation>Beiwerk und andere Bereiche, die nicht annotiert werden, bekommen keine Labels</translation>
    </message>
    <message>
        <source>Cue and source of a claim lie outside what is claimed</source>
        <translation>Signalwort und Quelle einer Behauptung liegen außerhalb des Behaupteten</translation>
    </message>
    <message>
        <source>Nobody holds a stance toward themselves, unless a topic is named</source>
        <translation>Niemand hat eine Haltung zu sich selbst, außer ein Thema ist genannt</translation>
    </message>
    <message>
        <source>The same words never carry two entity labels</source>
        <translation>Dieselben Wörter tragen nie zwei Entitäten-Labels</translation>
    </message>
    <message>
        <source>Two names never cross; one may lie within the other</source>
        <translation>Zwei Namen kreuzen sich nie; einer darf im anderen liegen</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Annotators</source>
        <translation>Annotatoren</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>not {}</source>
        <translation>nicht {}</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Adjudicate</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Konkordanz</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
</context>
</TS>
