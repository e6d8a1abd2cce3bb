<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<!-- Texts of Qt that the window shows. Qt has no Welsh of its own. -->
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>ymyl gwaelod</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papur</translation>
    </message>
    <message>
        <source>Paper source:</source>
        <translation>Ffynhonnell y papur:</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>ymyl dde</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ymylon</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Addasedig</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Tirlun</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Cynllun y dudalen</translation>
    </message>
    <message>
        <source>Width:</source>
        <translation>Lled:</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portread</translation>
    </message>
    <message>
        <source>Page order:</source>
        <translation>Trefn y tudalennau:</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>ymyl uchaf</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>ymyl chwith</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Maint y dudalen:</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Portread o chwith</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Milimetrau (mm)</translation>
    </message>
    <message>
        <source>Points (pt)</source>
        <translation>Pwyntiau (pt)</translation>
    </message>
    <message>
        <source>Pages per sheet:</source>
        <translation>Tudalennau ar bob dalen:</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Modfeddi (in)</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Tirlun o chwith</translation>
    </message>
    <message>
        <source>Height:</source>
        <translation>Uchder:</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Rhoi&apos;r gorau iddi</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Gosod</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ailosod</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Ailgynnig</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Adfer y rhagosodiadau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Anwybyddu</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;a i bob un</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Cadw&apos;r cyfan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Gwaredu</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>I&amp;e i bob un</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Iawn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Cau heb gadw</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;nslo</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>to</source>
        <translation>i</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Diffodd</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Lliw</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Argraffu&apos;r cyfan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Current Page</source>
        <translation>Tudalen gyfredol</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Dewisiad</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copïau</translation>
    </message>
    <message>
        <source>Print range</source>
        <translation>Amrediad argraffu</translation>
    </message>
    <message>
        <source>Color Mode</source>
        <translation>Modd lliw</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Dewisiadau</translation>
    </message>
    <message>
        <source>Output Settings</source>
        <translation>Gosodiadau allbwn</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>O chwith</translation>
    </message>
    <message>
        <source>Grayscale</source>
        <translation>Graddlwyd</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Coladu</translation>
    </message>
    <message>
        <source>Copies:</source>
        <translation>Copïau:</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Rhwymo ar yr ochr fer</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Nodwch dudalennau neu amrediadau wedi&apos;u gwahanu gan atalnodau. Dau rif wedi&apos;u gwahanu gan gysylltnod yw amrediad. E.e. mae 3,5-7,9 yn argraffu tudalennau 3, 5, 6, 7 a 9.</translation>
    </message>
    <message>
        <source>Pages from</source>
        <translation>Tudalennau o</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Argraffu ar y ddwy ochr</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Set o dudalennau:</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Rhwymo ar yr ochr hir</translation>
    </message>
</context>
<context>
    <name>QPrintWidget</name>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>Math:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Enw:</translation>
    </message>
    <message>
        <source>Output &amp;file:</source>
        <translation>&amp;Ffeil allbwn:</translation>
    </message>
    <message>
        <source>P&amp;roperties</source>
        <translation>&amp;Priodweddau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Argraffydd</translation>
    </message>
    <message>
        <source>Location:</source>
        <translation>Lleoliad:</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>Job</source>
        <translation>Tasg</translation>
    </message>
    <message>
        <source>End:</source>
        <translation>Diwedd:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Tudalennau baner</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Nos (18:00 i 05:59)</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Amser penodol</translation>
    </message>
    <message>
        <source>Billing information:</source>
        <translation>Gwybodaeth filio:</translation>
    </message>
    <message>
        <source>Scheduled printing:</source>
        <translation>Argraffu wedi&apos;i amserlennu:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Cyfrinachol</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <translation>Tra chyfrinachol</translation>
    </message>
    <message>
        <source>Start:</source>
        <translation>Dechrau:</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Dydd (06:00 i 17:59)</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Ail sifft (16:00 i 23:59)</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Rheoli&apos;r dasg</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Penwythnos (Sadwrn a Sul)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Dosbarthedig</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Trydedd sifft (00:00 i 07:59)</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Dal am gyfnod amhenodol</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Argraffu ar unwaith</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Mewn cyfrinachedd</translation>
    </message>
    <message>
        <source>Job priority:</source>
        <translation>Blaenoriaeth y dasg:</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Annosbarthedig</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Top</source>
        <translation>Brig</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Sgrolio i lawr</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>Sgrolio yma</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Sgrolio i&apos;r chwith</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Gwaelod</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Tudalen i fyny</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Tudalen i&apos;r dde</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Sgrolio i fyny</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Sgrolio i&apos;r dde</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Ymyl chwith</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Tudalen i lawr</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Tudalen i&apos;r chwith</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Ymyl dde</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Agor</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Ffeiliau</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Dangos </translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>Mae &apos;%1&apos; wedi&apos;i warchod rhag ysgrifennu.
A hoffech ei ddileu beth bynnag?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>A ydych yn siŵr eich bod am ddileu &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Rhestr o leoedd a nodau tudalen</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>E&amp;nw&apos;r ffeil:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Ffolder newydd</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Ffolder uwch</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Ffolder newydd</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Edrych yn:</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Creu ffolder newydd</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Ffeiliau o&apos;r math:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Canfod ffolder</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Dangos ffeiliau &amp;cudd</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Cadw fel</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Ni chafwyd hyd i&apos;r ffolder.
Gwiriwch y rhoddwyd enw cywir y ffolder.</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Bar ochr</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Golwg rhestr</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Dewis</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Di&amp;leu</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ffolderi</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Ail&amp;enwi</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Nid oedd modd dileu&apos;r ffolder.</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ffolder:</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>Mae %1 yno eisoes.
A hoffech roi hwn yn ei le?</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Mynd i&apos;r ffolder uwch</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Lleoedd diweddar</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Mynd yn ôl</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Newid i olwg fanwl</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Creu ffolder newydd</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Golwg fanwl</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Ni chafwyd hyd i&apos;r ffeil.
Gwiriwch y rhoddwyd enw cywir y ffeil.</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Newid i olwg rhestr</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis popeth</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Dewis popeth</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copïo lleoliad y ddo&amp;len</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Gyriant</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Ffolder ffeiliau</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Llwybr byr</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Enw arall</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>Form</source>
        <translation>Ffurflen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Mae rhai dewisiadau&apos;n gwrthdaro. Cywirwch nhw.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Uwch</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Fy nghyfrifiadur</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Cyfrifiadur</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Dyddiad addasu</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>True</source>
        <translation>Gwir</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Anwir</translation>
    </message>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Agor y gwymplen</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Even Pages</source>
        <translation>Tudalennau eilrif</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Argraffu</translation>
    </message>
    <message>
        <source>&amp;Options &lt;&lt;</source>
        <translation>&amp;Dewisiadau &lt;&lt;</translation>
    </message>
    <message>
        <source>&amp;Options &gt;&gt;</source>
        <translation>&amp;Dewisiadau &gt;&gt;</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Chwith i&apos;r dde, brig i&apos;r gwaelod</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>De i&apos;r chwith, gwaelod i&apos;r brig</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Ysgrifennu ffeil PDF</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Argraffu</translation>
    </message>
    <message>
        <source>Options &apos;Pages Per Sheet&apos; and &apos;Page Set&apos; cannot be used together.
Please turn one of those options off.</source>
        <translation>Ni ellir defnyddio &apos;Tudalennau ar bob dalen&apos; a &apos;Set o dudalennau&apos; gyda&apos;i gilydd.
Diffoddwch un o&apos;r dewisiadau hynny.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to overwrite it?</source>
        <translation>Mae %1 yno eisoes.
A hoffech ysgrifennu drosto?</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Chwith i&apos;r dde, gwaelod i&apos;r brig</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Tudalennau odrif</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Ffeil leol</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Mae&apos;r gosodiadau dwyochrog yn gwrthdaro. A hoffech eu cywiro?</translation>
    </message>
    <message>
        <source>Print to File (PDF)</source>
        <translation>Argraffu i ffeil (PDF)</translation>
    </message>
    <message>
        <source>Print To File ...</source>
        <translation>Argraffu i ffeil ...</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Diffiniad annilys o dudalennau</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use &apos;,&apos; to separate ranges and pages, &apos;-&apos; to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>Nid yw %1 yn dilyn y gystrawen gywir. Defnyddiwch &apos;,&apos; i wahanu amrediadau a thudalennau, &apos;-&apos; i ddiffinio amrediadau, a gwnewch yn siŵr nad yw amrediadau&apos;n gorgyffwrdd.</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>De i&apos;r chwith, brig i&apos;r gwaelod</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Gwaelod i&apos;r brig, chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>The &apos;From&apos; value cannot be greater than the &apos;To&apos; value.</source>
        <translation>Ni all y gwerth &apos;O&apos; fod yn fwy na&apos;r gwerth &apos;I&apos;.</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Pob tudalen</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Gosodiadau dwyochrog yn gwrthdaro</translation>
    </message>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>Ffolder yw %1.
Dewiswch enw ffeil arall.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>Ni ellir ysgrifennu i ffeil %1.
Dewiswch enw ffeil arall.</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Gwaelod i&apos;r brig, de i&apos;r chwith</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Brig i&apos;r gwaelod, chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Brig i&apos;r gwaelod, de i&apos;r chwith</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Dewisiadau uwch yn gwrthdaro</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Dewisiadau&apos;r dasg</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Gosodiad y dudalen yn gwrthdaro</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Mae rhai dewisiadau uwch yn gwrthdaro. A hoffech eu cywiro?</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Mae dewisiadau gosodiad y dudalen yn gwrthdaro. A hoffech eu cywiro?</translation>
    </message>
    <message>
        <source>Printer Properties</source>
        <translation>Priodweddau&apos;r argraffydd</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Pwyso</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Yn dangos y ddewislen</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Yn sgrolio i&apos;r chwith</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Sgrolio i lawr</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Sgrolio i&apos;r chwith</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Yn mynd yn ôl dudalen</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Yn cychwyn y weithred</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Cynyddu</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Toglo</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Yn toglo&apos;r cyflwr</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Yn sgrolio i fyny</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Yn sgrolio i lawr</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Sgrolio i fyny</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Yn mynd i&apos;r dudalen nesaf</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Yn sgrolio i&apos;r dde</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Cynyddu&apos;r gwerth</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Lleihau&apos;r gwerth</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Lleihau</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Sgrolio i&apos;r dde</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Tudalen flaenorol</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Yn gosod y ffocws</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Tudalen nesaf</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>What&apos;s This?</source>
        <translation>Beth yw hwn?</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Dewisiadau anhysbys: %1.</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Dewisiad anhysbys &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[dewisiadau]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Dewisiadau:</translation>
    </message>
    <message>
        <source>Displays help including Qt specific options.</source>
        <translation>Yn dangos cymorth gan gynnwys dewisiadau Qt.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Defnydd: %1</translation>
    </message>
    <message>
        <source>Displays help on commandline options.</source>
        <translation>Yn dangos cymorth am ddewisiadau&apos;r llinell orchymyn.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Gwerth annisgwyl ar ôl &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Displays version information.</source>
        <translation>Yn dangos gwybodaeth am y fersiwn.</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Ymresymiadau:</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Gwerth ar goll ar ôl &apos;%1&apos;.</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>Insert Unicode control character</source>
        <translation>Mewnosod nod rheoli Unicode</translation>
    </message>
    <message>
        <source>RLE Start of right-to-left embedding</source>
        <translation>RLE Dechrau mewnblaniad o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>ZWSP Zero width space</source>
        <translation>ZWSP Bwlch dim lled</translation>
    </message>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>LRI Ynysiad o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>LRO Start of left-to-right override</source>
        <translation>LRO Dechrau diystyriad o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>LRE Start of left-to-right embedding</source>
        <translation>LRE Dechrau mewnblaniad o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>RLI Ynysiad o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>RLM Right-to-left mark</source>
        <translation>RLM Marc o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>PDF Pop directional formatting</source>
        <translation>PDF Diwedd fformatio cyfeiriadol</translation>
    </message>
    <message>
        <source>ZWNJ Zero width non-joiner</source>
        <translation>ZWNJ Anghysylltydd dim lled</translation>
    </message>
    <message>
        <source>RLO Start of right-to-left override</source>
        <translation>RLO Dechrau diystyriad o&apos;r dde i&apos;r chwith</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>PDI Diwedd ynysiad cyfeiriadol</translation>
    </message>
    <message>
        <source>ZWJ Zero width joiner</source>
        <translation>ZWJ Cysylltydd dim lled</translation>
    </message>
    <message>
        <source>LRM Left-to-right mark</source>
        <translation>LRM Marc o&apos;r chwith i&apos;r dde</translation>
    </message>
    <message>
        <source>FSI First strong isolate</source>
        <translation>FSI Ynysiad cryf cyntaf</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>Step &amp;down</source>
        <translation>Cam i &amp;lawr</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Cam i &amp;fyny</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Dewis popeth</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>Sgrolio i&apos;r chwith</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Sgrolio i&apos;r dde</translation>
    </message>
</context>
<context>
    <name>QSpiAccessibleBridge</name>
    <message>
        <source>row</source>
        <translation>rhes</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>cell</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>deial</translation>
    </message>
    <message>
        <source>form</source>
        <translation>ffurflen</translation>
    </message>
    <message>
        <source>grip</source>
        <translation>gafael</translation>
    </message>
    <message>
        <source>link</source>
        <translation>dolen</translation>
    </message>
    <message>
        <source>list</source>
        <translation>rhestr</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nodyn</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>coeden</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>animeiddiad</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>siart</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>cloc</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>ffrâm</translation>
    </message>
    <message>
        <source>label</source>
        <translation>label</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>panel</translation>
    </message>
    <message>
        <source>space</source>
        <translation>bwlch</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabl</translation>
    </message>
    <message>
        <source>radio button</source>
        <translation>botwm radio</translation>
    </message>
    <message>
        <source>page tab list</source>
        <translation>rhestr tabiau</translation>
    </message>
    <message>
        <source>web document</source>
        <translation>dogfen we</translation>
    </message>
    <message>
        <source>combo box</source>
        <translation>cwymplen</translation>
    </message>
    <message>
        <source>color chooser</source>
        <translation>dewisydd lliw</translation>
    </message>
    <message>
        <source>menu item</source>
        <translation>eitem dewislen</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dogfen</translation>
    </message>
    <message>
        <source>scroll bar</source>
        <translation>bar sgrolio</translation>
    </message>
    <message>
        <source>tool bar</source>
        <translation>bar offer</translation>
    </message>
    <message>
        <source>tool tip</source>
        <translation>cyngor</translation>
    </message>
    <message>
        <source>text caret</source>
        <translation>cyrchwr testun</translation>
    </message>
    <message>
        <source>button menu</source>
        <translation>dewislen botwm</translation>
    </message>
    <message>
        <source>separator</source>
        <translation>gwahanydd</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>cynfas</translation>
    </message>
    <message>
        <source>column</source>
        <translation>colofn</translation>
    </message>
    <message>
        <source>cursor</source>
        <translation>cyrchwr</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>deialog</translation>
    </message>
    <message>
        <source>filler</source>
        <translation>llenwad</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>troedyn</translation>
    </message>
    <message>
        <source>push button</source>
        <translation>botwm</translation>
    </message>
    <message>
        <source>row header</source>
        <translation>pennyn rhes</translation>
    </message>
    <message>
        <source>spin box</source>
        <translation>blwch troelli</translation>
    </message>
    <message>
        <source>splitter</source>
        <translation>hollttwr</translation>
    </message>
    <message>
        <source>slider</source>
        <translation>llithrydd</translation>
    </message>
    <message>
        <source>button with drop down grid</source>
        <translation>botwm â grid cwympo</translation>
    </message>
    <message>
        <source>page tab</source>
        <translation>tab tudalen</translation>
    </message>
    <message>
        <source>invalid role</source>
        <translation>rôl annilys</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraff</translation>
    </message>
    <message>
        <source>equation</source>
        <translation>hafaliad</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>hysbysiad</translation>
    </message>
    <message>
        <source>complementary content</source>
        <translation>cynnwys atodol</translation>
    </message>
    <message>
        <source>section</source>
        <translation>adran</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>cynorthwyydd</translation>
    </message>
    <message>
        <source>list item</source>
        <translation>eitem rhestr</translation>
    </message>
    <message>
        <source>desktop</source>
        <translation>bwrdd gwaith</translation>
    </message>
    <message>
        <source>indicator</source>
        <translation>dangosydd</translation>
    </message>
    <message>
        <source>title bar</source>
        <translation>bar teitl</translation>
    </message>
    <message>
        <source>tree item</source>
        <translation>eitem coeden</translation>
    </message>
    <message>
        <source>check box</source>
        <translation>blwch ticio</translation>
    </message>
    <message>
        <source>status bar</source>
        <translation>bar statws</translation>
    </message>
    <message>
        <source>progress bar</source>
        <translation>bar cynnydd</translation>
    </message>
    <message>
        <source>alert message</source>
        <translation>neges rybudd</translation>
    </message>
    <message>
        <source>property page</source>
        <translation>tudalen briodweddau</translation>
    </message>
    <message>
        <source>popup menu</source>
        <translation>naidlen</translation>
    </message>
    <message>
        <source>layered pane</source>
        <translation>cwarel haenog</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>menu bar</source>
        <translation>bar dewislenni</translation>
    </message>
    <message>
        <source>column header</source>
        <translation>pennyn colofn</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>terfynell</translation>
    </message>
    <message>
        <source>button with drop down</source>
        <translation>botwm â chwymplen</translation>
    </message>
    <message>
        <source>hotkey field</source>
        <translation>maes bysell frys</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>graffig</translation>
    </message>
    <message>
        <source>help balloon</source>
        <translation>swigen gymorth</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>pennawd</translation>
    </message>
    <message>
        <source>application</source>
        <translation>rhaglen</translation>
    </message>
</context>
</TS>
