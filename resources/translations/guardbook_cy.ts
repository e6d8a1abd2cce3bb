<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>BookDesk</name>
    <message>
        <source>No pack is prepared. Ask for its pages again.</source>
        <translation>Nid oes pecyn wedi&apos;i baratoi. Gofynnwch am ei dudalennau eto.</translation>
    </message>
</context>
<context>
    <name>BookSession</name>
    <message>
        <source>The book is locked.</source>
        <translation>Mae&apos;r llyfr wedi&apos;i gloi.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Type your passphrase.</source>
        <translation>Teipiwch eich cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>That is not %1&apos;s passphrase. Check the name, Caps Lock and the keyboard layout, then try again.</source>
        <translation>Nid dyna gyfrinymadrodd %1. Gwiriwch yr enw, Caps Lock a chynllun y bysellfwrdd, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>Nobody of that name can open this book. Choose a name from the list.</source>
        <translation>Ni all neb o&apos;r enw hwnnw agor y llyfr hwn. Dewiswch enw o&apos;r rhestr.</translation>
    </message>
    <message>
        <source>Your role does not read cases, so your passphrase does not open the book. You can hand in concerns and sign what is sent to you.</source>
        <translation>Nid yw eich rôl yn darllen achosion, felly nid yw eich cyfrinymadrodd yn agor y llyfr. Gallwch gyflwyno pryderon a llofnodi&apos;r hyn a anfonir atoch.</translation>
    </message>
    <message>
        <source>There is no book at %1. A book is a folder whose name ends in .guardbook.</source>
        <translation>Nid oes llyfr yn %1. Ffolder ag enw sy&apos;n gorffen â .guardbook yw llyfr.</translation>
    </message>
    <message>
        <source>The key slots of %1 are not there, and without them nobody can open it. Copy the file keyslots from a backup into its folder.</source>
        <translation>Nid yw slotiau allwedd %1 yno, a hebddynt ni all neb ei agor. Copïwch y ffeil keyslots o gopi wrth gefn i&apos;w ffolder.</translation>
    </message>
    <message>
        <source>This book has no user called &quot;%1&quot;.</source>
        <translation>Nid oes gan y llyfr hwn ddefnyddiwr o&apos;r enw &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 is no longer a user of this book.</source>
        <translation>Nid yw %1 yn defnyddio&apos;r llyfr hwn mwyach.</translation>
    </message>
    <message>
        <source>This file does not hold a book&apos;s key slots. Choose the folder of a book.</source>
        <translation>Nid yw slotiau allwedd llyfr yn y ffeil hon. Dewiswch ffolder llyfr.</translation>
    </message>
    <message>
        <source>The book&apos;s key slots are damaged. No record is lost by that: the previous copy or a backup of the key slots opens the book.</source>
        <translation>Mae slotiau allwedd y llyfr wedi&apos;u difrodi. Ni chollir unrhyw gofnod o&apos;r herwydd: mae&apos;r copi blaenorol neu gopi wrth gefn o&apos;r slotiau&apos;n agor y llyfr.</translation>
    </message>
    <message>
        <source>This book was written by a later Guardbook. Install the present version to open it.</source>
        <translation>Ysgrifennwyd y llyfr hwn gan Guardbook diweddarach. Gosodwch y fersiwn bresennol i&apos;w agor.</translation>
    </message>
    <message>
        <source>This book was written by a newer version of Guardbook. Nothing was changed: install the newer version to open it.</source>
        <translation>Ysgrifennwyd y llyfr hwn gan fersiwn fwy newydd o Guardbook. Ni newidiwyd dim: gosodwch y fersiwn fwy newydd i&apos;w agor.</translation>
    </message>
    <message>
        <source>There is not enough free memory to check a passphrase (%1 MiB are needed). Close other programs and try again.</source>
        <translation>Nid oes digon o gof rhydd i wirio cyfrinymadrodd (mae angen %1 MiB). Caewch raglenni eraill a rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>This book is open in another program.</source>
        <translation>Mae&apos;r llyfr hwn ar agor mewn rhaglen arall.</translation>
    </message>
    <message>
        <source>This book is open: %1 has it on %2 since %3.</source>
        <translation>Mae&apos;r llyfr hwn ar agor: mae gan %1 ef ar %2 ers %3.</translation>
    </message>
    <message>
        <source>You can open it read-only, or wait until it is closed there.</source>
        <translation>Gallwch ei agor i&apos;w ddarllen yn unig, neu aros nes iddo gael ei gau yno.</translation>
    </message>
    <message>
        <source>If that program has ended, remove the file named lock from the book&apos;s folder.</source>
        <translation>Os yw&apos;r rhaglen honno wedi gorffen, dilëwch y ffeil o&apos;r enw lock o ffolder y llyfr.</translation>
    </message>
    <message>
        <source>This book is open for reading only: its folder cannot be written. Nothing was changed.</source>
        <translation>Mae&apos;r llyfr hwn ar agor i&apos;w ddarllen yn unig: ni ellir ysgrifennu i&apos;w ffolder. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>This book is open read-only, so nothing can be changed in it.</source>
        <translation>Mae&apos;r llyfr hwn ar agor i&apos;w ddarllen yn unig, felly ni ellir newid dim ynddo.</translation>
    </message>
    <message>
        <source>This book was restored from a backup on %1. Later entries were given up; two people signed for that.</source>
        <translation>Adferwyd y llyfr hwn o gopi wrth gefn ar %1. Rhoddwyd heibio gofnodion diweddarach; llofnododd dau berson dros hynny.</translation>
    </message>
    <message>
        <source>%1 (%2) may not do this (%3). Ask someone whose role allows it.</source>
        <translation>Ni chaiff %1 (%2) wneud hyn (%3). Gofynnwch i rywun y mae ei rôl yn ei ganiatáu.</translation>
    </message>
    <message>
        <source>There is no space left on the disk that holds the book. Nothing was changed: free some space, then try again.</source>
        <translation>Nid oes lle ar ôl ar ddisg y llyfr. Ni newidiwyd dim: rhyddhewch le, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>The disk or the network share that holds the book reported an error. Check it, then open the book again.</source>
        <translation>Rhoddodd disg neu yriant rhwydwaith y llyfr wybod am wall. Gwiriwch ef, ac yna agor y llyfr eto.</translation>
    </message>
    <message>
        <source>The disk or the network share that holds the book may be full or failing: it did not confirm the last change, which may have been kept or not. Check it, then open the book again and look before you repeat the change.</source>
        <translation>Efallai fod disg neu yriant rhwydwaith y llyfr yn llawn neu&apos;n methu: ni chadarnhaodd y newid diwethaf, ac efallai y cadwyd ef neu beidio. Gwiriwch ef, ac yna agor y llyfr eto ac edrych cyn ailadrodd y newid.</translation>
    </message>
    <message>
        <source>Another program is using this book. Nothing was changed: wait a moment, then try again.</source>
        <translation>Mae rhaglen arall yn defnyddio&apos;r llyfr hwn. Ni newidiwyd dim: arhoswch eiliad, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>The book or its folder cannot be written. Open it read-only, or ask for the right to change that folder.</source>
        <translation>Ni ellir ysgrifennu i&apos;r llyfr nac i&apos;w ffolder. Agorwch ef i&apos;w ddarllen yn unig, neu gofynnwch am yr hawl i newid y ffolder hwnnw.</translation>
    </message>
    <message>
        <source>The book could not be written, and nothing was changed. Check the disk, then try again.</source>
        <translation>Nid oedd modd ysgrifennu i&apos;r llyfr, ac ni newidiwyd dim. Gwiriwch y ddisg, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>A part of the book&apos;s database is damaged. Stop writing to it, keep a copy of the folder and restore the last backup.</source>
        <translation>Mae rhan o gronfa ddata&apos;r llyfr wedi&apos;i difrodi. Peidiwch ag ysgrifennu iddi, cadwch gopi o&apos;r ffolder ac adfer y copi wrth gefn diwethaf.</translation>
    </message>
    <message>
        <source>The book&apos;s database is not there (%1). Restore the last backup.</source>
        <translation>Nid yw cronfa ddata&apos;r llyfr yno (%1). Adferwch y copi wrth gefn diwethaf.</translation>
    </message>
    <message>
        <source>The book&apos;s database is empty or was cut off. Restore the last backup.</source>
        <translation>Mae cronfa ddata&apos;r llyfr yn wag neu fe&apos;i torrwyd yn fyr. Adferwch y copi wrth gefn diwethaf.</translation>
    </message>
    <message>
        <source>Stopped, as was asked. Nothing was changed.</source>
        <translation>Stopiwyd, fel y gofynnwyd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Stopped, as was asked. Nothing was kept.</source>
        <translation>Stopiwyd, fel y gofynnwyd. Ni chadwyd dim.</translation>
    </message>
    <message>
        <source>The disk or the network share reported an error: check it, then try again.</source>
        <translation>Rhoddodd y ddisg neu&apos;r gyriant rhwydwaith wybod am wall: gwiriwch hynny, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>There is no space left: free some, then try again.</source>
        <translation>Nid oes lle ar ôl: rhyddhewch beth, ac yna rhoi cynnig arall arni.</translation>
    </message>
    <message>
        <source>You may not change that place: choose another, or ask for the right to.</source>
        <translation>Ni chewch newid y lle hwnnw: dewiswch un arall, neu gofynnwch am yr hawl.</translation>
    </message>
    <message>
        <source>Choose four or more words that do not belong together.</source>
        <translation>Dewiswch bedwar gair neu fwy nad ydynt yn perthyn i&apos;w gilydd.</translation>
    </message>
    <message>
        <source>This passphrase is strong enough.</source>
        <translation>Mae&apos;r cyfrinymadrodd hwn yn ddigon cryf.</translation>
    </message>
    <message>
        <source>This would hold for a while, but not for years. Add another word.</source>
        <translation>Byddai hwn yn dal am gyfnod, ond nid am flynyddoedd. Ychwanegwch air arall.</translation>
    </message>
    <message>
        <source>Someone with a copy of the book could guess this. Add two or more words that do not belong together.</source>
        <translation>Gallai rhywun â chopi o&apos;r llyfr ddyfalu hwn. Ychwanegwch ddau air neu fwy nad ydynt yn perthyn i&apos;w gilydd.</translation>
    </message>
    <message>
        <source>This would be guessed at once. Choose four or more words that do not belong together.</source>
        <translation>Byddai hwn yn cael ei ddyfalu ar unwaith. Dewiswch bedwar gair neu fwy nad ydynt yn perthyn i&apos;w gilydd.</translation>
    </message>
    <message>
        <source>This is the passphrase that you have. Choose another one.</source>
        <translation>Dyma&apos;r cyfrinymadrodd sydd gennych. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>Type the recovery key from the sheet in the safe.</source>
        <translation>Teipiwch yr allwedd adfer o&apos;r daflen yn y sêff.</translation>
    </message>
    <message>
        <source>The recovery key has 13 groups of five characters, %1 in all; %2 were typed. Compare with the sheet, group by group.</source>
        <translation>Mae gan yr allwedd adfer 13 grŵp o bum nod, %1 i gyd; teipiwyd %2. Cymharwch â&apos;r daflen, grŵp wrth grŵp.</translation>
    </message>
    <message>
        <source>The recovery key is mistyped in more than one place. Compare every group with the sheet and type it again.</source>
        <translation>Camdeipiwyd yr allwedd adfer mewn mwy nag un lle. Cymharwch bob grŵp â&apos;r daflen a&apos;i theipio eto.</translation>
    </message>
    <message>
        <source>Group %1 holds a character that no recovery key has: %2. Compare with the sheet and type it again.</source>
        <translation>Mae nod yng ngrŵp %1 nad yw mewn unrhyw allwedd adfer: %2. Cymharwch â&apos;r daflen a&apos;i deipio eto.</translation>
    </message>
    <message>
        <source>This is a recovery key, but not the one on this sheet. Type the one that was shown just now.</source>
        <translation>Allwedd adfer yw hon, ond nid yr un ar y daflen hon. Teipiwch yr un a ddangoswyd gynnau.</translation>
    </message>
    <message>
        <source>%1 is already there. Choose another name.</source>
        <translation>Mae %1 yno eisoes. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>No folder can be made in %1. Choose another place, or ask for the right to.</source>
        <translation>Ni ellir creu ffolder yn %1. Dewiswch le arall, neu gofynnwch am yr hawl.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another place, or ask for the right to.</source>
        <translation>Ni ellir creu&apos;r ffolder %1. Dewiswch le arall, neu gofynnwch am yr hawl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, which is in the future (it is now %3). Correct it.</source>
        <translation>Mae &quot;%1&quot; yn dweud %2, sydd yn y dyfodol (%3 yw hi nawr). Cywirwch ef.</translation>
    </message>
    <message>
        <source>It cannot have been reported (%1) before it was noticed (%2). Correct one of the two times.</source>
        <translation>Ni ellid bod wedi rhoi gwybod amdano (%1) cyn sylwi arno (%2). Cywirwch un o&apos;r ddau amser.</translation>
    </message>
    <message>
        <source>Say what happened: the account is empty.</source>
        <translation>Dywedwch beth ddigwyddodd: mae&apos;r disgrifiad yn wag.</translation>
    </message>
    <message>
        <source>Incident %1 is closed. Reopen it, with a reason, before you change it.</source>
        <translation>Mae digwyddiad %1 ar gau. Ailagorwch ef, gyda rheswm, cyn ei newid.</translation>
    </message>
    <message>
        <source>Incident %1 cannot be closed yet. %2</source>
        <translation>Ni ellir cau digwyddiad %1 eto. %2</translation>
    </message>
    <message>
        <source>Record what was decided, with the reasons.</source>
        <translation>Cofnodwch beth a benderfynwyd, gyda&apos;r rhesymau.</translation>
    </message>
    <message>
        <source>Have every decision signed off (%1 not signed).</source>
        <translation>Sicrhewch y cymeradwyir pob penderfyniad (%1 heb ei lofnodi).</translation>
    </message>
    <message>
        <source>Finish the open tasks (%1).</source>
        <translation>Gorffennwch y tasgau agored (%1).</translation>
    </message>
    <message>
        <source>Record the contact with the police about each sealed item (%1 without).</source>
        <translation>Cofnodwch y cysylltiad â&apos;r heddlu am bob eitem dan sêl (%1 hebddo).</translation>
    </message>
    <message>
        <source>Say why the record is amended.</source>
        <translation>Dywedwch pam mae&apos;r cofnod yn cael ei ddiwygio.</translation>
    </message>
    <message>
        <source>The field already says that; there is nothing to amend.</source>
        <translation>Mae&apos;r maes eisoes yn dweud hynny; nid oes dim i&apos;w ddiwygio.</translation>
    </message>
    <message>
        <source>Say what was decided.</source>
        <translation>Dywedwch beth a benderfynwyd.</translation>
    </message>
    <message>
        <source>Give the reasons for the decision, also for not referring.</source>
        <translation>Rhowch y rhesymau dros y penderfyniad, hefyd dros beidio ag atgyfeirio.</translation>
    </message>
    <message>
        <source>Say to whom it was referred.</source>
        <translation>Dywedwch at bwy yr atgyfeiriwyd.</translation>
    </message>
    <message>
        <source>Say how the incident ended.</source>
        <translation>Dywedwch sut y daeth y digwyddiad i ben.</translation>
    </message>
    <message>
        <source>Say why the incident is reopened.</source>
        <translation>Dywedwch pam mae&apos;r digwyddiad yn cael ei ailagor.</translation>
    </message>
    <message>
        <source>A decision is signed off by: %1.</source>
        <translation>Cymeradwyir penderfyniad gan: %1.</translation>
    </message>
    <message>
        <source>Nobody signs off their own decision. Ask another person who may sign.</source>
        <translation>Nid oes neb yn cymeradwyo ei benderfyniad ei hun. Gofynnwch i berson arall a gaiff lofnodi.</translation>
    </message>
    <message>
        <source>You have already signed this decision off.</source>
        <translation>Rydych eisoes wedi cymeradwyo&apos;r penderfyniad hwn.</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Dywedwch beth sydd i&apos;w wneud.</translation>
    </message>
    <message>
        <source>This task is already done.</source>
        <translation>Mae&apos;r dasg hon eisoes wedi&apos;i gwneud.</translation>
    </message>
    <message>
        <source>Give the person a name. If it is not known, say so: &quot;unknown author of the post&quot;.</source>
        <translation>Rhowch enw i&apos;r person. Os nad yw&apos;n hysbys, dywedwch hynny: &quot;awdur anhysbys y neges&quot;.</translation>
    </message>
    <message>
        <source>Describe the item in a line: what it shows, on which page or app.</source>
        <translation>Disgrifiwch yr eitem mewn llinell: beth mae&apos;n ei ddangos, ar ba dudalen neu ap.</translation>
    </message>
    <message>
        <source>Give the date and time that the item shows or that you were told. If nobody knows, say why under &quot;occurred_source&quot;.</source>
        <translation>Rhowch y dyddiad a&apos;r amser y mae&apos;r eitem yn eu dangos neu a ddywedwyd wrthych. Os nad oes neb yn gwybod, dywedwch pam yn y maes am sut y gwyddys yr amser.</translation>
    </message>
    <message>
        <source>It cannot have been captured (%1) before it happened (%2). Correct one of the two times.</source>
        <translation>Ni ellid bod wedi&apos;i gipio (%1) cyn iddo ddigwydd (%2). Cywirwch un o&apos;r ddau amser.</translation>
    </message>
    <message>
        <source>Exhibit %1 is no longer what was taken in. %2 This is noted in its continuity log. Restore the item from a backup.</source>
        <translation>Nid arddangosyn %1 fel y&apos;i derbyniwyd yw hwn mwyach. %2 Nodir hyn yn ei gofnod gwarchodaeth. Adferwch yr eitem o gopi wrth gefn.</translation>
    </message>
    <message>
        <source>An evidence file of this book is damaged or was changed: it does not fit its seal. Keep a copy of the folder and restore the file from a backup.</source>
        <translation>Mae ffeil dystiolaeth yn y llyfr hwn wedi&apos;i difrodi neu ei newid: nid yw&apos;n cyfateb i&apos;w sêl. Cadwch gopi o&apos;r ffolder ac adfer y ffeil o gopi wrth gefn.</translation>
    </message>
    <message>
        <source>%1 is empty: there is nothing in it to keep. Check that it was saved, and add it again.</source>
        <translation>Mae %1 yn wag: nid oes dim ynddo i&apos;w gadw. Gwiriwch y cadwyd ef, a&apos;i ychwanegu eto.</translation>
    </message>
    <message>
        <source>There is not enough space on the book&apos;s disk for this file (%1 MB are free, %2 MB are needed). Free some space; nothing was changed.</source>
        <translation>Nid oes digon o le ar ddisg y llyfr i&apos;r ffeil hon (mae %1 MB yn rhydd, mae angen %2 MB). Rhyddhewch le; ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Adding the evidence was stopped; nothing was kept.</source>
        <translation>Stopiwyd ychwanegu&apos;r dystiolaeth; ni chadwyd dim.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 pages are shown; the original is whole.</source>
        <translation>Dim ond y %1 tudalen gyntaf o %2 a ddangosir; mae&apos;r gwreiddiol yn gyfan.</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was kept: close the program that writes to it, then add it again.</source>
        <translation>Newidiodd %1 tra oedd yn cael ei ddarllen. Ni chadwyd dim: caewch y rhaglen sy&apos;n ysgrifennu iddo, ac yna ei ychwanegu eto.</translation>
    </message>
    <message>
        <source>%1 is a link to another place. Add the file itself.</source>
        <translation>Dolen i le arall yw %1. Ychwanegwch y ffeil ei hun.</translation>
    </message>
    <message>
        <source>%1 may not be read by you. Ask whoever looks after this computer for the right to read it, or copy it to a place of yours first.</source>
        <translation>Ni chewch ddarllen %1. Gofynnwch i bwy bynnag sy&apos;n gofalu am y cyfrifiadur hwn am yr hawl i&apos;w ddarllen, neu ei gopïo i le sy&apos;n eiddo i chi yn gyntaf.</translation>
    </message>
    <message>
        <source>%1 is a folder. Add the files in it, not the folder.</source>
        <translation>Ffolder yw %1. Ychwanegwch y ffeiliau ynddo, nid y ffolder.</translation>
    </message>
    <message>
        <source>The file could not be read. Try again.</source>
        <translation>Nid oedd modd darllen y ffeil. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The file could not be read to its end. Try again.</source>
        <translation>Nid oedd modd darllen y ffeil i&apos;w diwedd. Rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This file could not be shown safely. The original is kept untouched.</source>
        <translation>Nid oedd modd dangos y ffeil hon yn ddiogel. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>This file is too large to be shown here. The original is kept untouched.</source>
        <translation>Mae&apos;r ffeil hon yn rhy fawr i&apos;w dangos yma. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>This file is damaged or cut off and cannot be shown. The original is kept untouched.</source>
        <translation>Mae&apos;r ffeil hon wedi&apos;i difrodi neu ei thorri&apos;n fyr ac ni ellir ei dangos. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>Files of this kind are not shown here. The original is kept untouched.</source>
        <translation>Ni ddangosir ffeiliau o&apos;r math hwn yma. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>This PDF is protected by a password, so it cannot be shown here. The original is kept untouched.</source>
        <translation>Mae&apos;r PDF hwn wedi&apos;i warchod gan gyfrinair, felly ni ellir ei ddangos yma. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>The part of Guardbook that shows pictures and PDFs could not be started. Ask whoever looks after this computer to install Guardbook again. The original is kept untouched.</source>
        <translation>Nid oedd modd cychwyn y rhan o Guardbook sy&apos;n dangos lluniau a PDFau. Gofynnwch i bwy bynnag sy&apos;n gofalu am y cyfrifiadur hwn osod Guardbook eto. Cedwir y gwreiddiol heb ei gyffwrdd.</translation>
    </message>
    <message>
        <source>Nothing is marked, so there is nothing to cover. Mark a part first.</source>
        <translation>Nid oes dim wedi&apos;i farcio, felly nid oes dim i&apos;w orchuddio. Marciwch ran yn gyntaf.</translation>
    </message>
    <message>
        <source>The redaction was stopped; no copy was made.</source>
        <translation>Stopiwyd y golygu; ni wnaed copi.</translation>
    </message>
    <message>
        <source>Describe the copy in words that may leave the school: they go out with it.</source>
        <translation>Disgrifiwch y copi mewn geiriau a gaiff adael yr ysgol: maent yn mynd allan gydag ef.</translation>
    </message>
    <message>
        <source>Say which device or account it is. Do not describe any picture.</source>
        <translation>Dywedwch pa ddyfais neu gyfrif ydyw. Peidiwch â disgrifio unrhyw lun.</translation>
    </message>
    <message>
        <source>Say where it is kept: locked away, out of others&apos; sight.</source>
        <translation>Dywedwch ble y&apos;i cedwir: dan glo, o olwg eraill.</translation>
    </message>
    <message>
        <source>Contact the police first, and record it: sealed item %1 waits for their advice.</source>
        <translation>Cysylltwch â&apos;r heddlu yn gyntaf, a&apos;i gofnodi: mae eitem dan sêl %1 yn aros am eu cyngor.</translation>
    </message>
    <message>
        <source>Nothing was read or copied. A picture that may show a person under 18 nude or semi-nude must not be viewed, copied, printed or saved. Leave it where it is, open a sealed item for the device or account, and contact the police.</source>
        <translation>Ni ddarllenwyd ac ni chopïwyd dim. Ni ddylid gweld, copïo, argraffu na chadw llun a all ddangos person o dan 18 oed yn noeth neu&apos;n lled-noeth. Gadewch ef lle y mae, agorwch eitem dan sêl ar gyfer y ddyfais neu&apos;r cyfrif, a chysylltwch â&apos;r heddlu.</translation>
    </message>
    <message>
        <source>Say who will receive the pack, by name and role.</source>
        <translation>Dywedwch pwy fydd yn derbyn y pecyn, yn ôl enw a rôl.</translation>
    </message>
    <message>
        <source>Say what the pack is for.</source>
        <translation>Dywedwch beth yw diben y pecyn.</translation>
    </message>
    <message>
        <source>The receipt of this pack is recorded already.</source>
        <translation>Mae derbynneb y pecyn hwn wedi&apos;i chofnodi eisoes.</translation>
    </message>
    <message>
        <source>Say who confirmed that the pack arrived, by name and role.</source>
        <translation>Dywedwch pwy gadarnhaodd i&apos;r pecyn gyrraedd, yn ôl enw a rôl.</translation>
    </message>
    <message>
        <source>The pack was not made yet at that time. Correct the time.</source>
        <translation>Nid oedd y pecyn wedi&apos;i wneud eto bryd hynny. Cywirwch yr amser.</translation>
    </message>
    <message>
        <source>That time is still to come. Correct the time.</source>
        <translation>Nid yw&apos;r amser hwnnw wedi dod eto. Cywirwch yr amser.</translation>
    </message>
    <message>
        <source>Say why the backup is restored.</source>
        <translation>Dywedwch pam mae&apos;r copi wrth gefn yn cael ei adfer.</translation>
    </message>
    <message>
        <source>A backup is restored by two people. Name a second one.</source>
        <translation>Dau berson sy&apos;n adfer copi wrth gefn. Enwch ail un.</translation>
    </message>
    <message>
        <source>%1 cannot be reached now. Plug the medium in, or choose another place.</source>
        <translation>Ni ellir cyrraedd %1 nawr. Cysylltwch y cyfrwng, neu dewiswch le arall.</translation>
    </message>
    <message>
        <source>%1 is a backup of another book. Choose one of this book.</source>
        <translation>Copi wrth gefn o lyfr arall yw %1. Dewiswch un o&apos;r llyfr hwn.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Stopiwyd y gwiriad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; at most %3 fit. Shorten it, or add the text as a file of evidence.</source>
        <translation>Mae gan &quot;%1&quot; %2 nod; %3 ar y mwyaf sy&apos;n ffitio. Cwtogwch ef, neu ychwanegwch y testun fel ffeil dystiolaeth.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one line.</source>
        <translation>Rhaid i &quot;%1&quot; fod yn un llinell.</translation>
    </message>
    <message>
        <source>There is already somebody called %1 in this book. Choose another name.</source>
        <translation>Mae rhywun o&apos;r enw %1 yn y llyfr hwn eisoes. Dewiswch enw arall.</translation>
    </message>
    <message>
        <source>%1 is the only person who can read this book. Give somebody else that right first.</source>
        <translation>%1 yw&apos;r unig berson a all ddarllen y llyfr hwn. Rhowch yr hawl honno i rywun arall yn gyntaf.</translation>
    </message>
    <message>
        <source>The user name &quot;%1&quot; is, or was, another person&apos;s. Choose another.</source>
        <translation>Mae, neu roedd, yr enw defnyddiwr &quot;%1&quot; yn eiddo i rywun arall. Dewiswch un arall.</translation>
    </message>
    <message>
        <source>%1 not five characters long. Compare with the sheet and type again.</source>
        <translation>%1 heb fod yn bum nod o hyd. Cymharwch â&apos;r daflen a theipio eto.</translation>
    </message>
    <message>
        <source>%1 not as on the sheet. Compare and type again.</source>
        <translation>%1 yn wahanol i&apos;r daflen. Cymharwch a theipio eto.</translation>
    </message>
    <message>
        <source>%1 mistyped. Compare with the sheet and type again.</source>
        <translation>%1 yn anghywir. Cymharwch â&apos;r daflen a theipio eto.</translation>
    </message>
    <message>
        <source>Group %1 is</source>
        <translation>Mae grŵp %1</translation>
    </message>
    <message>
        <source>Groups %1 and %2 are</source>
        <translation>Mae grwpiau %1 a %2</translation>
    </message>
</context>
<context>
    <name>EvidenceOffer</name>
    <message>
        <source>What you are about to capture from the screen</source>
        <translation>Yr hyn yr ydych ar fin ei gipio oddi ar y sgrin</translation>
    </message>
    <message>
        <source>Picture on the clipboard</source>
        <translation>Llun ar y clipfwrdd</translation>
    </message>
    <message>
        <source>Text on the clipboard</source>
        <translation>Testun ar y clipfwrdd</translation>
    </message>
</context>
<context>
    <name>EvidenceRender</name>
    <message>
        <source>This file could not be drawn safely. It is kept unchanged all the same.</source>
        <translation>Nid oedd modd dangos y ffeil hon yn ddiogel. Cedwir hi heb ei newid serch hynny.</translation>
    </message>
    <message>
        <source>The part of Guardbook that draws pictures is missing. Install Guardbook again.</source>
        <translation>Mae&apos;r rhan o Guardbook sy&apos;n dangos lluniau ar goll. Gosodwch Guardbook eto.</translation>
    </message>
    <message>
        <source>Guardbook does not show this kind of file. The view is logged; the original goes into an evidence pack unchanged.</source>
        <translation>Nid yw Guardbook yn dangos y math hwn o ffeil. Cofnodir iddi gael ei gweld; bydd y gwreiddiol yn mynd i becyn tystiolaeth heb ei newid.</translation>
    </message>
</context>
<context>
    <name>IncidentTexts</name>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Awaiting sign-off</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gwelwyd</translation>
    </message>
    <message>
        <source>Checked against its SHA-256: unchanged</source>
        <translation>Gwiriwyd yn erbyn ei SHA-256: heb newid</translation>
    </message>
    <message>
        <source>Checked against its SHA-256: does not match</source>
        <translation>Gwiriwyd yn erbyn ei SHA-256: nid yw&apos;n cyfateb</translation>
    </message>
    <message>
        <source>Copied into an evidence pack</source>
        <translation>Copïwyd i becyn tystiolaeth</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Trosglwyddwyd</translation>
    </message>
    <message>
        <source>Working copy made</source>
        <translation>Gwnaed copi gwaith</translation>
    </message>
    <message>
        <source>Redacted copy made</source>
        <translation>Gwnaed copi wedi&apos;i olygu</translation>
    </message>
    <message>
        <source>Sealed item opened</source>
        <translation>Agorwyd eitem dan sêl</translation>
    </message>
    <message>
        <source>Locked away</source>
        <translation>Rhoddwyd dan glo</translation>
    </message>
    <message>
        <source>Police contacted</source>
        <translation>Cysylltwyd â&apos;r heddlu</translation>
    </message>
    <message>
        <source>Police said what to do</source>
        <translation>Dywedodd yr heddlu beth i&apos;w wneud</translation>
    </message>
    <message>
        <source>Sealed item closed</source>
        <translation>Caewyd eitem dan sêl</translation>
    </message>
    <message>
        <source>Screenshot</source>
        <translation>Sgrinlun</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Ffotograff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Llythyr</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Recordiad</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>Pupil</source>
        <translation>Disgybl</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Aelod o staff</translation>
    </message>
    <message>
        <source>Parent or carer</source>
        <translation>Rhiant neu ofalwr</translation>
    </message>
    <message>
        <source>Other adult</source>
        <translation>Oedolyn arall</translation>
    </message>
    <message>
        <source>Other child</source>
        <translation>Plentyn arall</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>y teitl</translation>
    </message>
    <message>
        <source>the area</source>
        <translation>y maes</translation>
    </message>
    <message>
        <source>the type</source>
        <translation>y math</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>y platfform</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>y cyfeiriad</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>y lleoliad</translation>
    </message>
    <message>
        <source>when it was noticed</source>
        <translation>pryd y sylwyd arno</translation>
    </message>
    <message>
        <source>when the school was told</source>
        <translation>pryd y rhoddwyd gwybod i&apos;r ysgol</translation>
    </message>
    <message>
        <source>who told the school</source>
        <translation>pwy roddodd wybod i&apos;r ysgol</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>y disgrifiad</translation>
    </message>
    <message>
        <source>the child&apos;s own words</source>
        <translation>geiriau&apos;r plentyn ei hun</translation>
    </message>
    <message>
        <source>whether anyone replied</source>
        <translation>a atebodd unrhyw un</translation>
    </message>
    <message>
        <source>the state of the case</source>
        <translation>statws yr achos</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ar gau</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ar agor</translation>
    </message>
    <message>
        <source>Referral made</source>
        <translation>Atgyfeiriwyd</translation>
    </message>
    <message>
        <source>Referral made to %1</source>
        <translation>Atgyfeiriwyd at %1</translation>
    </message>
    <message>
        <source>Referral considered, not made</source>
        <translation>Ystyriwyd atgyfeirio, ond ni wnaed hynny</translation>
    </message>
    <message>
        <source>Referral not considered yet</source>
        <translation>Nid ystyriwyd atgyfeirio eto</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Heb ofyn eto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Naddo</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Sylwyd</translation>
    </message>
    <message>
        <source>The school was told</source>
        <translation>Rhoddwyd gwybod i&apos;r ysgol</translation>
    </message>
    <message>
        <source>Incident logged</source>
        <translation>Cofnodwyd y digwyddiad</translation>
    </message>
    <message>
        <source>%1 named: %2</source>
        <translation>Enwyd %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Penderfyniad: %1</translation>
    </message>
    <message>
        <source>Decision signed off</source>
        <translation>Cymeradwywyd y penderfyniad</translation>
    </message>
    <message>
        <source>Amended %1</source>
        <translation>Diwygiwyd: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Gwnaed: %1</translation>
    </message>
    <message>
        <source>Set by a time server</source>
        <translation>Wedi&apos;i osod gan weinydd amser</translation>
    </message>
    <message>
        <source>Not set by a time server</source>
        <translation>Heb ei osod gan weinydd amser</translation>
    </message>
    <message>
        <source>Not known whether a time server set it</source>
        <translation>Ddim yn hysbys a osodwyd ef gan weinydd amser</translation>
    </message>
</context>
<context>
    <name>NewBookJob</name>
    <message>
        <source>Set-up was stopped; nothing was made.</source>
        <translation>Stopiwyd y gosod; ni chrëwyd dim.</translation>
    </message>
</context>
<context>
    <name>RedactionPage</name>
    <message>
        <source>The part of Guardbook that draws pictures is missing. Install Guardbook again.</source>
        <translation>Mae&apos;r rhan o Guardbook sy&apos;n dangos lluniau ar goll. Gosodwch Guardbook eto.</translation>
    </message>
</context>
<context>
    <name>ZoomTools</name>
    <message>
        <source>Smaller</source>
        <translation>Llai</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mwy</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::AmendDialog</name>
    <message>
        <source>Amend %1</source>
        <translation>Diwygio: %1</translation>
    </message>
    <message>
        <source>What stands there now is kept beside what you write, with your name, the time and the reason.</source>
        <translation>Cedwir yr hyn sydd yno nawr wrth ochr yr hyn yr ydych yn ei ysgrifennu, gyda&apos;ch enw, yr amser a&apos;r rheswm.</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Diwygio</translation>
    </message>
    <message>
        <source>It shall &amp;say</source>
        <translation>Dylai &amp;ddweud</translation>
    </message>
    <message>
        <source>&amp;Reason (required)</source>
        <translation>&amp;Rheswm (gofynnol)</translation>
    </message>
    <message>
        <source>It shall say</source>
        <translation>Dylai ddweud</translation>
    </message>
    <message>
        <source>&amp;What is amended</source>
        <translation>&amp;Beth a ddiwygir</translation>
    </message>
    <message>
        <source>Say why the record is amended.</source>
        <translation>Dywedwch pam mae&apos;r cofnod yn cael ei ddiwygio.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::AmendmentCard</name>
    <message>
        <source>Amendments</source>
        <translation>Diwygiadau</translation>
    </message>
    <message>
        <source>What stood there before is kept</source>
        <translation>Cedwir yr hyn oedd yno o&apos;r blaen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pam: %1</translation>
    </message>
    <message>
        <source>Before: nothing stood there</source>
        <translation>Cynt: nid oedd dim yno</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Cynt: %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::AppActions</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Llyfr</translation>
    </message>
    <message>
        <source>&amp;New book…</source>
        <translation>Llyfr &amp;newydd…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Adfer copi wrth gefn…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Cloi nawr</translation>
    </message>
    <message>
        <source>&amp;Hide the screen now</source>
        <translation>C&amp;uddio&apos;r sgrin nawr</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation>&amp;Digwyddiad</translation>
    </message>
    <message>
        <source>&amp;Log incident…</source>
        <translation>&amp;Cofnodi digwyddiad…</translation>
    </message>
    <message>
        <source>Add &amp;person…</source>
        <translation>Ychwanegu &amp;person…</translation>
    </message>
    <message>
        <source>Record &amp;decision…</source>
        <translation>Cofnodi p&amp;enderfyniad…</translation>
    </message>
    <message>
        <source>Add &amp;task…</source>
        <translation>Ychwanegu &amp;tasg…</translation>
    </message>
    <message>
        <source>A&amp;mend…</source>
        <translation>&amp;Diwygio…</translation>
    </message>
    <message>
        <source>&amp;Close incident…</source>
        <translation>Cau&apos;r d&amp;igwyddiad…</translation>
    </message>
    <message>
        <source>Evidence pac&amp;k…</source>
        <translation>Pecyn t&amp;ystiolaeth…</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Tystiolaeth</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>Ychwanegu &amp;ffeiliau…</translation>
    </message>
    <message>
        <source>&amp;Paste as evidence</source>
        <translation>&amp;Gludo fel tystiolaeth</translation>
    </message>
    <message>
        <source>&amp;Capture the screen…</source>
        <translation>&amp;Cipio&apos;r sgrin…</translation>
    </message>
    <message>
        <source>Open &amp;sealed item…</source>
        <translation>Agor eitem dan &amp;sêl…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Golwg</translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation>&amp;Hafan</translation>
    </message>
    <message>
        <source>&amp;Incidents</source>
        <translation>&amp;Digwyddiadau</translation>
    </message>
    <message>
        <source>The &amp;book</source>
        <translation>Y &amp;llyfr</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Chwilio</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Gorchmynion…</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Testun &amp;mwy</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Testun ll&amp;ai</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Maint testun a&amp;rferol</translation>
    </message>
    <message>
        <source>Lan&amp;guage (Iaith)</source>
        <translation>Ia&amp;ith (Language)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Bysellau llwybr byr</translation>
    </message>
    <message>
        <source>&amp;About Guardbook</source>
        <translation>&amp;Ynghylch Guardbook</translation>
    </message>
    <message>
        <source>Colours as the &amp;system</source>
        <translation>Lliwiau&apos;r &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>Lliwiau g&amp;olau</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>Lliwiau &amp;tywyll</translation>
    </message>
    <message>
        <source>High con&amp;trast</source>
        <translation>Cy&amp;ferbyniad uchel</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Fel y &amp;system</translation>
    </message>
    <message>
        <source>Records stay as they were written; packs and reports are in English</source>
        <translation>Mae cofnodion yn aros fel y&apos;u hysgrifennwyd; yn Saesneg y mae pecynnau ac adroddiadau</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::BackupCard</name>
    <message>
        <source>Places of backups</source>
        <translation>Lleoedd y copïau wrth gefn</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Gwneud copi wrth gefn nawr…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copïau wrth gefn</translation>
    </message>
    <message>
        <source>Press Enter to back up to a place.</source>
        <translation>Pwyswch Enter i wneud copi wrth gefn yn y lle hwnnw.</translation>
    </message>
    <message>
        <source>A backup is a whole encrypted book: it is opened and checked after it is written, and the same passphrases open it. Keep one on another device, and one outside the building.</source>
        <translation>Llyfr cyfan wedi&apos;i amgryptio yw copi wrth gefn: caiff ei agor a&apos;i wirio ar ôl ei ysgrifennu, a&apos;r un cyfrinymadroddion sy&apos;n ei agor. Cadwch un ar ddyfais arall, ac un y tu allan i&apos;r adeilad.</translation>
    </message>
    <message>
        <source>Try a backup out…</source>
        <translation>Rhoi cynnig ar gopi wrth gefn…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Adfer copi wrth gefn…</translation>
    </message>
    <message>
        <source>Last backup: %1, opened and checked after it was written</source>
        <translation>Copi wrth gefn diwethaf: %1, agorwyd a gwiriwyd ef ar ôl ei ysgrifennu</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Nid oes copi wrth gefn eto.</translation>
    </message>
    <message>
        <source>No backup was tried out yet. Do it once a term, from the medium itself.</source>
        <translation>Ni roddwyd cynnig ar gopi wrth gefn eto. Gwnewch hynny unwaith y tymor, o&apos;r cyfrwng ei hun.</translation>
    </message>
    <message>
        <source>Last tried out: %1</source>
        <translation>Rhoddwyd cynnig ar un ddiwethaf: %1</translation>
    </message>
    <message>
        <source>Last tried out: %1, and that backup was damaged. Make another one and try it out.</source>
        <translation>Rhoddwyd cynnig ar un ddiwethaf: %1, ac roedd y copi hwnnw wedi&apos;i ddifrodi. Gwnewch un arall a rhoi cynnig arno.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn chwilio…</translation>
    </message>
    <message>
        <source>Cannot be reached now</source>
        <translation>Nid oes modd ei gyrraedd nawr</translation>
    </message>
    <message>
        <source>No backup of this book lies here</source>
        <translation>Nid oes copi wrth gefn o&apos;r llyfr hwn yma</translation>
    </message>
    <message>
        <source>Newest of %1: %2</source>
        <translation>Y diweddaraf o %1: %2</translation>
    </message>
    <message>
        <source>Where the backup is written</source>
        <translation>Ble caiff y copi wrth gefn ei ysgrifennu</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Wrthi&apos;n gwneud copi wrth gefn</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>Gwnaed y copi wrth gefn</translation>
    </message>
    <message>
        <source>It is in %1, was opened and checked: %2, %3.</source>
        <translation>Mae yn %1, ac fe&apos;i hagorwyd a&apos;i wirio: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln cofnod</numerusform>
            <numerusform>%Ln cofnod</numerusform>
            <numerusform>%Ln o gofnodion</numerusform>
            <numerusform>%Ln chofnod</numerusform>
            <numerusform>%Ln cofnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exhibit(s)</source>
        <translation>
            <numerusform>%Ln arddangosyn</numerusform>
            <numerusform>%Ln arddangosyn</numerusform>
            <numerusform>%Ln arddangosyn</numerusform>
            <numerusform>%Ln arddangosyn</numerusform>
            <numerusform>%Ln arddangosyn</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing of it was kept.</source>
        <translation>Stopiwyd y copi wrth gefn. Ni chadwyd dim ohono.</translation>
    </message>
    <message>
        <source>The backup was not made</source>
        <translation>Ni wnaed y copi wrth gefn</translation>
    </message>
    <message>
        <source>Trying a backup out</source>
        <translation>Wrthi&apos;n rhoi cynnig ar gopi wrth gefn</translation>
    </message>
    <message>
        <source>The trial was stopped.</source>
        <translation>Stopiwyd y cynnig.</translation>
    </message>
    <message>
        <source>The backup could not be tried out</source>
        <translation>Nid oedd modd rhoi cynnig ar y copi wrth gefn</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Byth</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Bob dydd</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Bob wythnos</translation>
    </message>
    <message>
        <source>Back up by &amp;itself</source>
        <translation>Gwneud copi ar ei &amp;ben ei hun</translation>
    </message>
    <message>
        <source>To the first place of the list, on this computer, while the book is open and nobody is typing.</source>
        <translation>I&apos;r lle cyntaf yn y rhestr, ar y cyfrifiadur hwn, tra bo&apos;r llyfr ar agor a neb yn teipio.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::BackupKeeper</name>
    <message>
        <source>A backup is due. Choose where it is kept: The book, Back up now.</source>
        <translation>Mae&apos;n bryd gwneud copi wrth gefn. Dewiswch ble i&apos;w gadw: Y llyfr, Gwneud copi wrth gefn nawr.</translation>
    </message>
    <message>
        <source>A backup is due, and its place is not there: %1. Put the stick in or connect the share; it is then made by itself.</source>
        <translation>Mae&apos;n bryd gwneud copi wrth gefn, ac nid yw ei le yno: %1. Rhowch y cof bach i mewn neu gysylltu&apos;r gyriant a rennir; yna caiff ei wneud ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>Making the backup that is due</source>
        <translation>Wrthi&apos;n gwneud y copi wrth gefn sy&apos;n ddyledus</translation>
    </message>
    <message>
        <source>The backup that was due is made, opened and checked.</source>
        <translation>Gwnaed y copi wrth gefn oedd yn ddyledus, a&apos;i agor a&apos;i wirio.</translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing of it was kept.</source>
        <translation>Stopiwyd y copi wrth gefn. Ni chadwyd dim ohono.</translation>
    </message>
    <message>
        <source>The backup that is due was not made. %1</source>
        <translation>Ni wnaed y copi wrth gefn sy&apos;n ddyledus. %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::BookView</name>
    <message>
        <source>Their incidents</source>
        <translation>Eu digwyddiadau</translation>
    </message>
    <message>
        <source>Encrypted. Every change is saved at once</source>
        <translation>Wedi&apos;i amgryptio. Cedwir pob newid ar unwaith</translation>
    </message>
    <message>
        <source>Encrypted. Open for reading only</source>
        <translation>Wedi&apos;i amgryptio. Ar agor i&apos;w ddarllen yn unig</translation>
    </message>
    <message numerus="yes">
        <source>Locks after %n minute(s) without use</source>
        <translation>
            <numerusform>Yn cloi ar ôl %n munud heb ddefnydd</numerusform>
            <numerusform>Yn cloi ar ôl %n munud heb ddefnydd</numerusform>
            <numerusform>Yn cloi ar ôl %n o funudau heb ddefnydd</numerusform>
            <numerusform>Yn cloi ar ôl %n munud heb ddefnydd</numerusform>
            <numerusform>Yn cloi ar ôl %n munud heb ddefnydd</numerusform>
        </translation>
    </message>
    <message>
        <source>The school&apos;s profile says how long.</source>
        <translation>Proffil yr ysgol sy&apos;n dweud pa mor hir.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::CaptureDialog</name>
    <message>
        <source>Capture the screen</source>
        <translation>Cipio&apos;r sgrin</translation>
    </message>
    <message>
        <source>Guardbook hides itself, and your desktop asks which part of the screen is to be captured.</source>
        <translation>Mae Guardbook yn ei guddio&apos;i hun, ac mae eich bwrdd gwaith yn gofyn pa ran o&apos;r sgrin sydd i&apos;w chipio.</translation>
    </message>
    <message>
        <source>Guardbook hides itself and takes a picture of the screen. Choose a delay to open a menu or another page first.</source>
        <translation>Mae Guardbook yn ei guddio&apos;i hun ac yn tynnu llun o&apos;r sgrin. Dewiswch oedi er mwyn agor dewislen neu dudalen arall yn gyntaf.</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Cipio</translation>
    </message>
    <message>
        <source>&amp;Part of the screen</source>
        <translation>&amp;Rhan o&apos;r sgrin</translation>
    </message>
    <message>
        <source>A &amp;window</source>
        <translation>&amp;Ffenestr</translation>
    </message>
    <message>
        <source>The whole &amp;screen</source>
        <translation>Y sgrin &amp;gyfan</translation>
    </message>
    <message>
        <source>Which s&amp;creen</source>
        <translation>Pa &amp;sgrin</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Ar unwaith</translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>Ar ôl %n eiliad</numerusform>
            <numerusform>Ar ôl %n eiliad</numerusform>
            <numerusform>Ar ôl %n eiliad</numerusform>
            <numerusform>Ar ôl %n eiliad</numerusform>
            <numerusform>Ar ôl %n eiliad</numerusform>
        </translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Pryd</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::CaptureFlow</name>
    <message>
        <source>The screen was unplugged before it was captured. Nothing was kept: plug it in or choose another one, and capture again.</source>
        <translation>Cafodd y sgrin ei datgysylltu cyn ei chipio. Ni chadwyd dim: cysylltwch hi neu dewiswch un arall, a chipio eto.</translation>
    </message>
    <message>
        <source>%1 (%2 × %3)</source>
        <translation>%1 (%2 × %3)</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::CommandPalette</name>
    <message>
        <source>%1, shortcut %2</source>
        <translation>%1, llwybr byr %2</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>Type a command, an incident or a name</source>
        <translation>Teipiwch orchymyn, digwyddiad neu enw</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Teipiwch orchymyn</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Chwilio am orchymyn</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Gorchmynion sy&apos;n cyfateb</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::CompareDialog</name>
    <message>
        <source>&amp;View beside it</source>
        <translation>&amp;Gweld wrth ei ochr</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Heb ei ddewis eto</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Ochr yn ochr</translation>
    </message>
    <message>
        <source>&amp;Other exhibit</source>
        <translation>Arddangosyn &amp;arall</translation>
    </message>
    <message>
        <source>Viewing it is written into its custody log, too.</source>
        <translation>Cofnodir ei weld yn ei gofnod gwarchodaeth ef hefyd.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>&amp;Show clearly</source>
        <translation>&amp;Dangos yn glir</translation>
    </message>
    <message>
        <source>&amp;Blur</source>
        <translation>&amp;Pylu</translation>
    </message>
    <message>
        <source>This exhibit is text. Only pictures and PDF pages are put side by side.</source>
        <translation>Testun yw&apos;r arddangosyn hwn. Dim ond lluniau a thudalennau PDF a roddir ochr yn ochr.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::DecisionCard</name>
    <message>
        <source>Decisions</source>
        <translation>Penderfyniadau</translation>
    </message>
    <message>
        <source>Reasons are recorded either way</source>
        <translation>Cofnodir rhesymau y naill ffordd neu&apos;r llall</translation>
    </message>
    <message>
        <source>Nothing decided yet. A case closes only with a decision that is signed off.</source>
        <translation>Nid oes dim wedi&apos;i benderfynu eto. Dim ond gyda phenderfyniad a gymeradwywyd y gellir cau achos.</translation>
    </message>
    <message>
        <source>Awaiting sign-off</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Signed by %1, %2: %3</source>
        <translation>Llofnodwyd gan %1, %2: %3</translation>
    </message>
    <message>
        <source>Sign off…</source>
        <translation>Cymeradwyo…</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::DecisionDialog</name>
    <message>
        <source>Record a decision</source>
        <translation>Cofnodi penderfyniad</translation>
    </message>
    <message>
        <source>Give the reasons either way, also for doing nothing. A change of mind is another decision.</source>
        <translation>Rhowch y rhesymau y naill ffordd neu&apos;r llall, hefyd dros wneud dim. Penderfyniad arall yw newid meddwl.</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Cofnodi&apos;r penderfyniad</translation>
    </message>
    <message>
        <source>&amp;Decision (required)</source>
        <translation>&amp;Penderfyniad (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;Reasons (required)</source>
        <translation>&amp;Rhesymau (gofynnol)</translation>
    </message>
    <message>
        <source>Not considered yet</source>
        <translation>Heb ei ystyried eto</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gwnaed</translation>
    </message>
    <message>
        <source>Considered, not made</source>
        <translation>Ystyriwyd, ni wnaed</translation>
    </message>
    <message>
        <source>Re&amp;ferral</source>
        <translation>&amp;Atgyfeiriad</translation>
    </message>
    <message>
        <source>Referred &amp;to</source>
        <translation>Atgyfeiriwyd a&amp;t</translation>
    </message>
    <message>
        <source>Say what was decided.</source>
        <translation>Dywedwch beth a benderfynwyd.</translation>
    </message>
    <message>
        <source>Give the reasons for the decision.</source>
        <translation>Rhowch y rhesymau dros y penderfyniad.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::DraftKeeper</name>
    <message>
        <source>Draft kept %1</source>
        <translation>Cadwyd drafft %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EmailView</name>
    <message>
        <source>This message was made as a web page. Its words alone are shown, and where its links lead: nothing was loaded.</source>
        <translation>Fel tudalen we y gwnaed y neges hon. Dangosir ei geiriau yn unig, ac i ble mae ei dolenni&apos;n arwain: ni lwythwyd dim.</translation>
    </message>
    <message>
        <source>All header &amp;fields</source>
        <translation>Po&amp;b maes pennawd</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Atodiadau</translation>
    </message>
    <message>
        <source>&amp;Take the attachments in…</source>
        <translation>Derbyn yr &amp;atodiadau…</translation>
    </message>
    <message>
        <source>Text of the e-mail</source>
        <translation>Testun yr e-bost</translation>
    </message>
    <message>
        <source>Everything that came above the text, as it came</source>
        <translation>Popeth a ddaeth uwchben y testun, fel y daeth</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Oddi wrth</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Copi at</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Heb enw</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Press Enter to take one in as an exhibit.</source>
        <translation>Pwyswch Enter i dderbyn un fel arddangosyn.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceCard</name>
    <message>
        <source>Locked in: %1</source>
        <translation>Wedi&apos;i chloi yn: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Allwedd: %1</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>Sêl %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Police contacted</source>
        <translation>Cysylltwyd â&apos;r heddlu</translation>
    </message>
    <message>
        <source>Police not contacted yet</source>
        <translation>Heb gysylltu â&apos;r heddlu eto</translation>
    </message>
    <message>
        <source>Imagery not held: device or account only</source>
        <translation>Ni ddelir y delweddau: y ddyfais neu&apos;r cyfrif yn unig</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Original files are kept unchanged</source>
        <translation>Cedwir y ffeiliau gwreiddiol heb eu newid</translation>
    </message>
    <message>
        <source>No evidence yet. Choose files, drop them here, paste, or capture the screen.</source>
        <translation>Dim tystiolaeth eto. Dewiswch ffeiliau, eu gollwng yma, gludo, neu gipio&apos;r sgrin.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ychwanegu ffeiliau…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Gludo</translation>
    </message>
    <message>
        <source>Capture…</source>
        <translation>Cipio…</translation>
    </message>
    <message>
        <source>Press Enter to see an exhibit with its details and custody log.</source>
        <translation>Pwyswch Enter i weld arddangosyn gyda&apos;i fanylion a&apos;i gofnod gwarchodaeth.</translation>
    </message>
    <message>
        <source>Files from this computer, one question each</source>
        <translation>Ffeiliau o&apos;r cyfrifiadur hwn, un cwestiwn yr un</translation>
    </message>
    <message>
        <source>Paste a picture, files or text as evidence (Ctrl+Shift+V)</source>
        <translation>Gludo llun, ffeiliau neu destun fel tystiolaeth (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Capture part of the screen, a window or all of it (Ctrl+Shift+C)</source>
        <translation>Cipio rhan o&apos;r sgrin, ffenestr neu&apos;r cyfan (Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceCardDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>Ychwanegu tystiolaeth</translation>
    </message>
    <message>
        <source>The file is kept exactly as it is. Say what it is and where it comes from.</source>
        <translation>Cedwir y ffeil yn union fel y mae. Dywedwch beth yw hi ac o ble y daeth.</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Ychwanegu at y llyfr</translation>
    </message>
    <message>
        <source>Date and time &amp;shown on it or told</source>
        <translation>Dyddiad ac amser a &amp;ddangosir arno neu a ddywedwyd</translation>
    </message>
    <message>
        <source>&amp;Captured (from this computer&apos;s clock)</source>
        <translation>&amp;Cipiwyd (yn ôl cloc y cyfrifiadur hwn)</translation>
    </message>
    <message>
        <source>&amp;Captured or received</source>
        <translation>&amp;Cipiwyd neu derbyniwyd</translation>
    </message>
    <message>
        <source>What it sho&amp;ws, in a few words (required)</source>
        <translation>Beth mae&apos;n ei dd&amp;angos, mewn ychydig eiriau (gofynnol)</translation>
    </message>
    <message>
        <source>Read from the window&apos;s title. Change it to say what is seen.</source>
        <translation>Darllenwyd o deitl y ffenestr. Newidiwch ef i ddweud beth a welir.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Math</translation>
    </message>
    <message>
        <source>&amp;How that time is known, or why it is not (required when not known)</source>
        <translation>&amp;Sut y gwyddys yr amser hwnnw, neu pam na wyddys (gofynnol pan nad yw&apos;n hysbys)</translation>
    </message>
    <message>
        <source>Address or account it &amp;came from</source>
        <translation>Cyfeiriad neu gy&amp;frif y daeth ohono</translation>
    </message>
    <message>
        <source>Web address, handle, group or message number. It is printed, never opened.</source>
        <translation>Cyfeiriad gwe, enw defnyddiwr, grŵp neu rif neges. Caiff ei argraffu, ond byth ei agor.</translation>
    </message>
    <message>
        <source>Captured &amp;by</source>
        <translation>Cipiwyd &amp;gan</translation>
    </message>
    <message>
        <source>On which &amp;device (read from this computer)</source>
        <translation>Ar ba dd&amp;yfais (darllenwyd o&apos;r cyfrifiadur hwn)</translation>
    </message>
    <message>
        <source>On which &amp;device</source>
        <translation>Ar ba dd&amp;yfais</translation>
    </message>
    <message>
        <source>Where the &amp;original still is</source>
        <translation>Ble mae&apos;r g&amp;wreiddiol o hyd</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceDelegate</name>
    <message>
        <source>Custody entries: %1</source>
        <translation>Cofnodion gwarchodaeth: %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceDialog</name>
    <message>
        <source>Custody log</source>
        <translation>Cofnod gwarchodaeth</translation>
    </message>
    <message>
        <source>Exhibit %1</source>
        <translation>Arddangosyn %1</translation>
    </message>
    <message>
        <source>Picture of the exhibit</source>
        <translation>Llun o&apos;r arddangosyn</translation>
    </message>
    <message>
        <source>Text of the exhibit</source>
        <translation>Testun yr arddangosyn</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Tudalen flaenorol</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Tudalen nesaf</translation>
    </message>
    <message>
        <source>Side by s&amp;ide</source>
        <translation>Ochr yn &amp;ochr</translation>
    </message>
    <message>
        <source>Turn left, for viewing only</source>
        <translation>Troi i&apos;r chwith, wrth edrych yn unig</translation>
    </message>
    <message>
        <source>Turn right, for viewing only</source>
        <translation>Troi i&apos;r dde, wrth edrych yn unig</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>Y llun cyfan</translation>
    </message>
    <message>
        <source>&amp;Show clearly</source>
        <translation>&amp;Dangos yn glir</translation>
    </message>
    <message>
        <source>&amp;Blur</source>
        <translation>&amp;Pylu</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>Heb ei agor</translation>
    </message>
    <message>
        <source>Viewing is written into the custody log with your name and the time.</source>
        <translation>Ysgrifennir ei weld i&apos;r cofnod gwarchodaeth gyda&apos;ch enw a&apos;r amser.</translation>
    </message>
    <message>
        <source>This book is open for reading only, so a view could not be written into the custody log. Evidence stays closed.</source>
        <translation>Mae&apos;r llyfr hwn ar agor i&apos;w ddarllen yn unig, felly ni ellid ysgrifennu iddo gael ei weld i&apos;r cofnod gwarchodaeth. Mae&apos;r dystiolaeth yn aros ar gau.</translation>
    </message>
    <message>
        <source>Case work</source>
        <translation>Gwaith achos</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Gweld</translation>
    </message>
    <message>
        <source>&amp;Why you are viewing it</source>
        <translation>Pa&amp;m yr ydych yn ei weld</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Shown on it or told</source>
        <translation>Dangosir arno neu dywedwyd</translation>
    </message>
    <message>
        <source>How that is known</source>
        <translation>Sut y gwyddys hynny</translation>
    </message>
    <message>
        <source>Captured or received</source>
        <translation>Cipiwyd neu derbyniwyd</translation>
    </message>
    <message>
        <source>Address or account</source>
        <translation>Cyfeiriad neu gyfrif</translation>
    </message>
    <message>
        <source>Captured by</source>
        <translation>Cipiwyd gan</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dyfais</translation>
    </message>
    <message>
        <source>Where the original is</source>
        <translation>Ble mae&apos;r gwreiddiol</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Clock of this computer then</source>
        <translation>Cloc y cyfrifiadur hwn bryd hynny</translation>
    </message>
    <message>
        <source>How this copy was made</source>
        <translation>Sut y gwnaed y copi hwn</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 y ffeil</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Copïo SHA-256</translation>
    </message>
    <message>
        <source>Chec&amp;k now</source>
        <translation>Gwi&amp;rio nawr</translation>
    </message>
    <message>
        <source>Check the file against its SHA-256 now</source>
        <translation>Gwirio&apos;r ffeil yn erbyn ei SHA-256 nawr</translation>
    </message>
    <message>
        <source>&amp;Redact a copy</source>
        <translation>Gol&amp;ygu copi</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Canfod geiriau</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceFind</name>
    <message>
        <source>Looking through the pages…</source>
        <translation>Yn edrych drwy&apos;r tudalennau…</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mwy na %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1 of %2, on page %3</source>
        <translation>%1 o %2, ar dudalen %3</translation>
    </message>
    <message>
        <source>Only the first %1 pages were searched.</source>
        <translation>Dim ond y %1 tudalen gyntaf a chwiliwyd.</translation>
    </message>
    <message>
        <source>These words do not stand here.</source>
        <translation>Nid yw&apos;r geiriau hyn yma.</translation>
    </message>
    <message>
        <source>There is no text to search: the pages are pictures. Look through them yourself.</source>
        <translation>Nid oes testun i&apos;w chwilio: lluniau yw&apos;r tudalennau. Edrychwch drwyddynt eich hun.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceFlow</name>
    <message>
        <source>School computer %1</source>
        <translation>Cyfrifiadur yr ysgol %1</translation>
    </message>
    <message>
        <source>The screen was not captured</source>
        <translation>Ni chipiwyd y sgrin</translation>
    </message>
    <message>
        <source>Remove a file yourself</source>
        <translation>Dilëwch un ffeil â llaw</translation>
    </message>
    <message>
        <source>The desktop left a copy of the picture that Guardbook could not remove. Delete it: %1</source>
        <translation>Gadawodd y bwrdd gwaith gopi o&apos;r llun na allai Guardbook ei ddileu. Dilëwch ef: %1</translation>
    </message>
    <message>
        <source>The clipboard was cleared. Nothing was read from it.</source>
        <translation>Cliriwyd y clipfwrdd. Ni ddarllenwyd dim ohono.</translation>
    </message>
    <message>
        <source>Add evidence to %1</source>
        <translation>Ychwanegu tystiolaeth at %1</translation>
    </message>
    <message>
        <source>There is no picture, file or text on the clipboard.</source>
        <translation>Nid oes llun, ffeil na thestun ar y clipfwrdd.</translation>
    </message>
    <message>
        <source>Taking in %1</source>
        <translation>Wrthi&apos;n derbyn %1</translation>
    </message>
    <message>
        <source>Exhibit %1 is in the book, unchanged and encrypted.</source>
        <translation>Mae arddangosyn %1 yn y llyfr, heb ei newid ac wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>Sealed item %1 is open. Nothing was copied.</source>
        <translation>Mae eitem dan sêl %1 ar agor. Ni chopïwyd dim.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Cymhariaeth</translation>
    </message>
    <message>
        <source>The file is unchanged: every byte fits its SHA-256.</source>
        <translation>Nid yw&apos;r ffeil wedi newid: mae pob beit yn cyfateb i&apos;w SHA-256.</translation>
    </message>
    <message>
        <source>Exhibit %1 is an e-mail</source>
        <translation>E-bost yw arddangosyn %1</translation>
    </message>
    <message>
        <source>What is attached to it is kept inside it. View it to see the attachments and to take them in as exhibits of their own.</source>
        <translation>Cedwir yr hyn sydd ynghlwm wrtho y tu mewn iddo. Gwelwch ef er mwyn gweld yr atodiadau a&apos;u derbyn fel arddangosion ynddynt eu hunain.</translation>
    </message>
    <message>
        <source>&amp;View it…</source>
        <translation>&amp;Ei weld…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Yn nes &amp;ymlaen</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::EvidenceModel</name>
    <message>
        <source>Exhibit %1, %2, %3, file %4, %5, SHA-256 begins %6, custody entries: %7</source>
        <translation>Arddangosyn %1, %2, %3, ffeil %4, %5, mae SHA-256 yn dechrau %6, cofnodion gwarchodaeth: %7</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::FileChooser</name>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::FindBar</name>
    <message>
        <source>The one before (Shift+Enter)</source>
        <translation>Yr un blaenorol (Shift+Enter)</translation>
    </message>
    <message>
        <source>The next one (Enter)</source>
        <translation>Yr un nesaf (Enter)</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Canfod geiriau</translation>
    </message>
    <message>
        <source>Put the search away (Esc)</source>
        <translation>Cau&apos;r chwiliad (Esc)</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Keep what you wrote?</source>
        <translation>Cadw&apos;r hyn a ysgrifennoch?</translation>
    </message>
    <message>
        <source>A draft stays in the book, encrypted, for you alone. It is no record until it is saved.</source>
        <translation>Mae drafft yn aros yn y llyfr, wedi&apos;i amgryptio, i chi yn unig. Nid yw&apos;n gofnod nes iddo gael ei gadw&apos;n derfynol.</translation>
    </message>
    <message>
        <source>&amp;Keep draft</source>
        <translation>&amp;Cadw drafft</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Gwaredu</translation>
    </message>
    <message>
        <source>&amp;Go on writing</source>
        <translation>&amp;Dal ati i ysgrifennu</translation>
    </message>
    <message>
        <source>Your draft of %1.</source>
        <translation>Eich drafft o %1.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Dechrau o&apos;r newydd</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::GateDialog</name>
    <message>
        <source>Stop: one question before anything is read</source>
        <translation>Stopiwch: un cwestiwn cyn darllen dim</translation>
    </message>
    <message>
        <source>Before anything is read</source>
        <translation>Cyn darllen dim</translation>
    </message>
    <message>
        <source>Could this show anyone who may be under 18 nude or semi-nude?</source>
        <translation>A allai hwn ddangos unrhyw un a allai fod o dan 18 oed yn noeth neu&apos;n lled-noeth?</translation>
    </message>
    <message>
        <source>Do not open it to find out. Answer from what you were told. Drawn or computer-made pictures count.</source>
        <translation>Peidiwch â&apos;i agor i gael gwybod. Atebwch o&apos;r hyn a ddywedwyd wrthych. Mae darluniau a lluniau a wnaed gan gyfrifiadur yn cyfrif hefyd.</translation>
    </message>
    <message>
        <source>With Yes or Not sure, Guardbook reads no byte of it and opens a sealed item instead. Escape leaves it where it is.</source>
        <translation>Os atebwch Gallai neu Ddim yn siŵr, ni fydd Guardbook yn darllen yr un beit ohono a bydd yn agor eitem dan sêl yn ei le. Mae Escape yn ei adael lle y mae.</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Gallai</translation>
    </message>
    <message>
        <source>Not &amp;sure</source>
        <translation>Ddim yn &amp;siŵr</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::GateQueue</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1, screen %2</source>
        <translation>%1, sgrin %2</translation>
    </message>
    <message>
        <source>Attached to exhibit %1</source>
        <translation>Ynghlwm wrth arddangosyn %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::GrabSource</name>
    <message>
        <source>The screen was unplugged. Nothing was kept: plug it in or choose another one, and capture again.</source>
        <translation>Cafodd y sgrin ei datgysylltu. Ni chadwyd dim: cysylltwch hi neu dewiswch un arall, a chipio eto.</translation>
    </message>
    <message>
        <source>This computer did not let Guardbook read the screen. Nothing was kept. Take the picture with the computer&apos;s own tool, and paste it here.</source>
        <translation>Ni adawodd y cyfrifiadur hwn i Guardbook ddarllen y sgrin. Ni chadwyd dim. Tynnwch y llun ag offeryn y cyfrifiadur ei hun, a&apos;i ludo yma.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::HomePage</name>
    <message>
        <source>Good morning</source>
        <translation>Bore da</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Prynhawn da</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Noswaith dda</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ddoe</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n o ddyddiau&apos;n ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
            <numerusform>%n diwrnod yn ôl</numerusform>
        </translation>
    </message>
    <message>
        <source>No incident</source>
        <translation>Dim digwyddiad</translation>
    </message>
    <message>
        <source>Draft of an incident</source>
        <translation>Drafft o ddigwyddiad</translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>Drafft: %1</translation>
    </message>
    <message>
        <source>Draft of a decision</source>
        <translation>Drafft o benderfyniad</translation>
    </message>
    <message>
        <source>Draft of a redaction</source>
        <translation>Drafft o olygiad</translation>
    </message>
    <message>
        <source>Draft of an amendment</source>
        <translation>Drafft o ddiwygiad</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Hwyr ers %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heddiw, %1</translation>
    </message>
    <message>
        <source>Log incident</source>
        <translation>Cofnodi digwyddiad</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Digwyddiadau ar agor</translation>
    </message>
    <message>
        <source>Waiting for sign-off</source>
        <translation>Yn aros am gymeradwyaeth</translation>
    </message>
    <message>
        <source>Tasks overdue</source>
        <translation>Tasgau hwyr</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Copi wrth gefn diwethaf</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Yn aros amdanoch</translation>
    </message>
    <message>
        <source>Nothing waits for you. What is given to you or to your role stands here until it is done.</source>
        <translation>Nid oes dim yn aros amdanoch. Bydd yr hyn a roddir i chi neu i&apos;ch rôl yn aros yma nes iddo gael ei wneud.</translation>
    </message>
    <message>
        <source>Incidents by month</source>
        <translation>Digwyddiadau fesul mis</translation>
    </message>
    <message>
        <source>How the book stands</source>
        <translation>Cyflwr y llyfr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. Nothing waits for you.</source>
        <translation>%1. Nid oes dim yn aros amdanoch.</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n thing(s) wait(s) for you.</source>
        <translation>
            <numerusform>%1. Nid oes dim yn aros amdanoch.</numerusform>
            <numerusform>%1. Mae un peth yn aros amdanoch.</numerusform>
            <numerusform>%1. Mae %n o bethau&apos;n aros amdanoch.</numerusform>
            <numerusform>%1. Mae %n pheth yn aros amdanoch.</numerusform>
            <numerusform>%1. Mae %n peth yn aros amdanoch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln logged in the last seven days</source>
        <translation>
            <numerusform>Dim un wedi&apos;i gofnodi yn y saith diwrnod diwethaf</numerusform>
            <numerusform>%Ln wedi&apos;i gofnodi yn y saith diwrnod diwethaf</numerusform>
            <numerusform>%Ln wedi&apos;u cofnodi yn y saith diwrnod diwethaf</numerusform>
            <numerusform>%Ln wedi&apos;u cofnodi yn y saith diwrnod diwethaf</numerusform>
            <numerusform>%Ln wedi&apos;u cofnodi yn y saith diwrnod diwethaf</numerusform>
        </translation>
    </message>
    <message>
        <source>Decisions without a signature</source>
        <translation>Penderfyniadau heb lofnod</translation>
    </message>
    <message>
        <source>Yours to sign: %1</source>
        <translation>I chi eu cymeradwyo: %1</translation>
    </message>
    <message>
        <source>Of everybody in the school</source>
        <translation>Tasgau pawb yn yr ysgol</translation>
    </message>
    <message>
        <source>Every task is in time</source>
        <translation>Mae pob tasg mewn da bryd</translation>
    </message>
    <message>
        <source>never</source>
        <translation>dim un eto</translation>
    </message>
    <message>
        <source>Make one before the day ends</source>
        <translation>Gwnewch un cyn diwedd y dydd</translation>
    </message>
    <message>
        <source>Tell the police of sealed item %1</source>
        <translation>Dywedwch wrth yr heddlu am eitem dan sêl %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>Sign off: %1</source>
        <translation>Cymeradwyo: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Ers %1</translation>
    </message>
    <message>
        <source>Receipt of pack %1 from %2</source>
        <translation>Derbynneb pecyn %1 gan %2</translation>
    </message>
    <message>
        <source>Overdue, sent %1</source>
        <translation>Hwyr, anfonwyd %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Anfonwyd %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Heb ei gadw eto</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Heb ei wneud eto</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Mae&apos;n bryd</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Mewn trefn</translation>
    </message>
    <message>
        <source>Backup, read back and checked</source>
        <translation>Copi wrth gefn, wedi&apos;i wirio</translation>
    </message>
    <message>
        <source>Whole book checked</source>
        <translation>Gwiriwyd y llyfr cyfan</translation>
    </message>
    <message>
        <source>Draft of a task</source>
        <translation>Drafft o dasg</translation>
    </message>
    <message>
        <source>Draft of closing or reopening</source>
        <translation>Drafft o gau neu ailagor</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IdleWarning</name>
    <message>
        <source>Nobody has used Guardbook for a while. It locks in %1 s. Press any key to go on.</source>
        <translation>Nid oes neb wedi defnyddio Guardbook ers tro. Bydd yn cloi ymhen %1 eiliad. Pwyswch unrhyw fysell i fynd ymlaen.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IncidentDelegate</name>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Sealed item</source>
        <translation>Eitem dan sêl</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IncidentListModel</name>
    <message>
        <source>Reading…</source>
        <translation>Yn darllen…</translation>
    </message>
    <message>
        <source>a task is overdue</source>
        <translation>mae tasg yn hwyr</translation>
    </message>
    <message>
        <source>has a sealed item</source>
        <translation>mae ganddo eitem dan sêl</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IncidentListPanel</name>
    <message>
        <source>Log incident</source>
        <translation>Cofnodi digwyddiad</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>Show all incidents</source>
        <translation>Dangos pob digwyddiad</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Dim yn cyfateb</translation>
    </message>
    <message>
        <source>Try a name, a reference or fewer words.</source>
        <translation>Rhowch gynnig ar enw, cyfeirnod neu lai o eiriau.</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>Dim digwyddiadau eto</translation>
    </message>
    <message>
        <source>What is logged here is kept: it can be amended with a reason, never removed.</source>
        <translation>Cedwir yr hyn a gofnodir yma: gellir ei ddiwygio gyda rheswm, ond byth ei ddileu.</translation>
    </message>
    <message>
        <source>Search incidents</source>
        <translation>Chwilio digwyddiadau</translation>
    </message>
    <message>
        <source>Order and details of the list</source>
        <translation>Trefn a manylion y rhestr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Pob un</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>I&apos;w cymeradwyo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Dangos: %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IncidentPage</name>
    <message>
        <source>Chronology</source>
        <translation>Cronoleg</translation>
    </message>
    <message>
        <source>No incident chosen</source>
        <translation>Heb ddewis digwyddiad</translation>
    </message>
    <message>
        <source>Choose one from the list, or log a new one.</source>
        <translation>Dewiswch un o&apos;r rhestr, neu cofnodwch un newydd.</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Ychwanegu tystiolaeth</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ychwanegu person</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Cofnodi penderfyniad</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Pecyn tystiolaeth</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Cau&apos;r digwyddiad</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>Diwygio…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Disgrifiad</translation>
    </message>
    <message>
        <source>Amend the account</source>
        <translation>Diwygio&apos;r disgrifiad</translation>
    </message>
    <message>
        <source>The child&apos;s own words</source>
        <translation>Geiriau&apos;r plentyn ei hun</translation>
    </message>
    <message>
        <source>Amend the child&apos;s own words</source>
        <translation>Diwygio geiriau&apos;r plentyn ei hun</translation>
    </message>
    <message>
        <source>Entries cannot be changed after saving</source>
        <translation>Ni ellir newid cofnodion ar ôl eu cadw</translation>
    </message>
    <message>
        <source>Sealed item</source>
        <translation>Eitem dan sêl</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Sylwyd</translation>
    </message>
    <message>
        <source>School told</source>
        <translation>Dywedwyd wrth yr ysgol</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Cofnodwyd</translation>
    </message>
    <message>
        <source>Logged by</source>
        <translation>Cofnodwyd gan</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Dywedwyd gan</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platfform</translation>
    </message>
    <message>
        <source>Address or handle</source>
        <translation>Cyfeiriad neu enw defnyddiwr</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lleoliad</translation>
    </message>
    <message>
        <source>Did anyone at school reply?</source>
        <translation>A atebodd unrhyw un yn yr ysgol?</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Canlyniad</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::IncidentPlace</name>
    <message>
        <source>That held no file. Copy the picture and paste it with Ctrl+Shift+V.</source>
        <translation>Nid oedd ffeil yn hwnnw. Copïwch y llun a&apos;i ludo gyda Ctrl+Shift+V.</translation>
    </message>
    <message>
        <source>Incident %1 saved</source>
        <translation>Cadwyd digwyddiad %1</translation>
    </message>
    <message>
        <source>The person is named in the incident.</source>
        <translation>Enwyd y person yn y digwyddiad.</translation>
    </message>
    <message>
        <source>The decision is recorded and waits for sign-off.</source>
        <translation>Cofnodwyd y penderfyniad ac mae&apos;n aros am gymeradwyaeth.</translation>
    </message>
    <message>
        <source>Amended. What stood there before is kept.</source>
        <translation>Diwygiwyd. Cedwir yr hyn oedd yno o&apos;r blaen.</translation>
    </message>
    <message>
        <source>The task is added.</source>
        <translation>Ychwanegwyd y dasg.</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tasg wedi&apos;i gwneud</translation>
    </message>
    <message>
        <source>Say what came of it, so that the next reader need not ask.</source>
        <translation>Dywedwch beth ddeilliodd ohoni, fel na fydd angen i&apos;r darllenydd nesaf ofyn.</translation>
    </message>
    <message>
        <source>What &amp;came of it</source>
        <translation>&amp;Beth ddeilliodd ohoni</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Nodi ei bod wedi&apos;i gwneud</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>Gwnaed y dasg.</translation>
    </message>
    <message>
        <source>Not ready to close</source>
        <translation>Ddim yn barod i&apos;w gau</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Cau&apos;r digwyddiad</translation>
    </message>
    <message>
        <source>It stays in the book and can be opened again with a reason.</source>
        <translation>Mae&apos;n aros yn y llyfr a gellir ei agor eto gyda rheswm.</translation>
    </message>
    <message>
        <source>How it &amp;ended (required)</source>
        <translation>Sut y daeth i &amp;ben (gofynnol)</translation>
    </message>
    <message>
        <source>Close incident</source>
        <translation>Cau&apos;r digwyddiad</translation>
    </message>
    <message>
        <source>Say how the incident ended.</source>
        <translation>Dywedwch sut y daeth y digwyddiad i ben.</translation>
    </message>
    <message>
        <source>The incident is closed.</source>
        <translation>Caewyd y digwyddiad.</translation>
    </message>
    <message>
        <source>Reopen the incident</source>
        <translation>Ailagor y digwyddiad</translation>
    </message>
    <message>
        <source>&amp;Why (required)</source>
        <translation>&amp;Pam (gofynnol)</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Say why the incident is opened again.</source>
        <translation>Dywedwch pam mae&apos;r digwyddiad yn cael ei ailagor.</translation>
    </message>
    <message>
        <source>The incident is open again.</source>
        <translation>Mae&apos;r digwyddiad ar agor eto.</translation>
    </message>
    <message>
        <source>The decision is signed off.</source>
        <translation>Cymeradwywyd y penderfyniad.</translation>
    </message>
    <message>
        <source>That could not be read</source>
        <translation>Nid oedd modd darllen hynny</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::KeepingPlace</name>
    <message>
        <source>And %1 more.</source>
        <translation>A %1 arall.</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Y llyfr</translation>
    </message>
    <message>
        <source>Who works in the book</source>
        <translation>Pwy sy&apos;n gweithio yn y llyfr</translation>
    </message>
    <message>
        <source>Change my passphrase…</source>
        <translation>Newid fy nghyfrinymadrodd…</translation>
    </message>
    <message>
        <source>Add someone…</source>
        <translation>Ychwanegu rhywun…</translation>
    </message>
    <message>
        <source>Result of the trial of the backup</source>
        <translation>Canlyniad y cynnig ar y copi wrth gefn</translation>
    </message>
    <message>
        <source>The backup opened, and everything in it is in order.</source>
        <translation>Agorodd y copi wrth gefn, ac mae popeth ynddo mewn trefn.</translation>
    </message>
    <message>
        <source>Something is wrong with the backup</source>
        <translation>Mae rhywbeth o&apos;i le ar y copi wrth gefn</translation>
    </message>
    <message>
        <source>Check of the whole book</source>
        <translation>Gwirio&apos;r llyfr cyfan</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Gwirio nawr</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Canlyniad y gwiriad</translation>
    </message>
    <message>
        <source>Last check: %1</source>
        <translation>Gwiriad diwethaf: %1</translation>
    </message>
    <message>
        <source>The whole book was not checked yet.</source>
        <translation>Ni wiriwyd y llyfr cyfan eto.</translation>
    </message>
    <message>
        <source>%1  ·  signs in as %2  ·  exhibits %3</source>
        <translation>%1  ·  yn mewngofnodi fel %2  ·  arddangosion %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Wedi gadael</translation>
    </message>
    <message>
        <source>They can open the book with their own passphrase from now on.</source>
        <translation>Gallant agor y llyfr â&apos;u cyfrinymadrodd eu hunain o hyn ymlaen.</translation>
    </message>
    <message>
        <source>Your new passphrase opens the book from now on.</source>
        <translation>Eich cyfrinymadrodd newydd sy&apos;n agor y llyfr o hyn ymlaen.</translation>
    </message>
    <message>
        <source>Someone who left must no longer open the book. What they wrote and signed stays.</source>
        <translation>Ni chaiff rhywun sydd wedi gadael agor y llyfr mwyach. Mae&apos;r hyn a ysgrifennodd ac a lofnododd yn aros.</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;Gadael fel y mae</translation>
    </message>
    <message>
        <source>&amp;Take their access away…</source>
        <translation>&amp;Dileu&apos;r mynediad…</translation>
    </message>
    <message>
        <source>Take away the access of %1</source>
        <translation>Dileu mynediad %1</translation>
    </message>
    <message>
        <source>The keys of the book are changed at once; the others notice nothing.</source>
        <translation>Newidir allweddi&apos;r llyfr ar unwaith; ni fydd y lleill yn sylwi ar ddim.</translation>
    </message>
    <message>
        <source>&amp;Why (required)</source>
        <translation>&amp;Pam (gofynnol)</translation>
    </message>
    <message>
        <source>Take access away</source>
        <translation>Dileu&apos;r mynediad</translation>
    </message>
    <message>
        <source>Say why the access is taken away.</source>
        <translation>Dywedwch pam mae&apos;r mynediad yn cael ei ddileu.</translation>
    </message>
    <message>
        <source>The access is taken away.</source>
        <translation>Dilëwyd y mynediad.</translation>
    </message>
    <message>
        <source>Checking the book</source>
        <translation>Wrthi&apos;n gwirio&apos;r llyfr</translation>
    </message>
    <message>
        <source>The whole book was checked. Everything is in order.</source>
        <translation>Gwiriwyd y llyfr cyfan. Mae popeth mewn trefn.</translation>
    </message>
    <message>
        <source>Something is wrong with the book</source>
        <translation>Mae rhywbeth o&apos;i le ar y llyfr</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Stopiwyd y gwiriad.</translation>
    </message>
    <message>
        <source>The book could not be checked</source>
        <translation>Nid oedd modd gwirio&apos;r llyfr</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Mewn trefn</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Cywirwyd</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>O&apos;i le</translation>
    </message>
    <message>
        <source>Something was wrong and has been put right; no record was touched. Check the book once more.</source>
        <translation>Roedd rhywbeth o&apos;i le ac fe&apos;i cywirwyd; ni chyffyrddwyd ag unrhyw gofnod. Gwiriwch y llyfr unwaith eto.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::ListOptions</name>
    <message>
        <source>Order and details of the list</source>
        <translation>Trefn a manylion y rhestr</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Trefn</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>Y &amp;diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>Yr &amp;hynaf yn gyntaf</translation>
    </message>
    <message>
        <source>&amp;When it was noticed</source>
        <translation>Pryd y &amp;sylwyd arno</translation>
    </message>
    <message>
        <source>By t&amp;itle</source>
        <translation>Yn ôl &amp;teitl</translation>
    </message>
    <message>
        <source>Under each title</source>
        <translation>O dan bob teitl</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Pobl</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Math</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>M&amp;aes</translation>
    </message>
    <message>
        <source>P&amp;latform</source>
        <translation>P&amp;latfform</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Cyfeirnod</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::LogIncidentDialog</name>
    <message>
        <source>Log an incident</source>
        <translation>Cofnodi digwyddiad</translation>
    </message>
    <message>
        <source>Write what was seen or said, in the words used. Evidence and people are added after saving.</source>
        <translation>Ysgrifennwch yr hyn a welwyd neu a ddywedwyd, yn y geiriau a ddefnyddiwyd. Ychwanegir tystiolaeth a phobl ar ôl cadw.</translation>
    </message>
    <message>
        <source>Save incident</source>
        <translation>Cadw&apos;r digwyddiad</translation>
    </message>
    <message>
        <source>Noti&amp;ced</source>
        <translation>&amp;Sylwyd</translation>
    </message>
    <message>
        <source>Sc&amp;hool told</source>
        <translation>Dywedwyd w&amp;rth yr ysgol</translation>
    </message>
    <message>
        <source>For example: unkind messages in a group chat</source>
        <translation>Er enghraifft: negeseuon cas mewn sgwrs grŵp</translation>
    </message>
    <message>
        <source>&amp;What happened, in a few words (required)</source>
        <translation>&amp;Beth ddigwyddodd, mewn ychydig eiriau (gofynnol)</translation>
    </message>
    <message>
        <source>Child a&amp;ffected</source>
        <translation>Plentyn yr &amp;effeithiwyd arno</translation>
    </message>
    <message>
        <source>A&amp;rea</source>
        <translation>&amp;Maes</translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation>Ma&amp;th</translation>
    </message>
    <message>
        <source>&amp;Told by</source>
        <translation>Dywedwyd &amp;gan</translation>
    </message>
    <message>
        <source>&amp;Account (required)</source>
        <translation>&amp;Disgrifiad (gofynnol)</translation>
    </message>
    <message>
        <source>The child&apos;s &amp;own words</source>
        <translation>Geiriau&apos;r &amp;plentyn ei hun</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>Platf&amp;form</translation>
    </message>
    <message>
        <source>Address or han&amp;dle</source>
        <translation>Cyfe&amp;iriad neu enw defnyddiwr</translation>
    </message>
    <message>
        <source>Pla&amp;ce</source>
        <translation>&amp;Lleoliad</translation>
    </message>
    <message>
        <source>Has anyone at school repl&amp;ied to the author?</source>
        <translation>A &amp;atebodd unrhyw un yn yr ysgol yr awdur?</translation>
    </message>
    <message>
        <source>Say what happened in a few words before saving.</source>
        <translation>Dywedwch mewn ychydig eiriau beth ddigwyddodd cyn cadw.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::MainWindow</name>
    <message>
        <source>The language changes when the window locks. Ctrl+L locks it now; nothing is lost.</source>
        <translation>Bydd yr iaith yn newid pan fydd y ffenestr yn cloi. Mae Ctrl+L yn ei chloi nawr; ni chollir dim.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Wedi&apos;i gloi</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Agor llyfr</translation>
    </message>
    <message>
        <source>The book is made. Open it with your new passphrase.</source>
        <translation>Crëwyd y llyfr. Agorwch ef â&apos;ch cyfrinymadrodd newydd.</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>Adferwyd y copi wrth gefn</translation>
    </message>
    <message>
        <source>The book stands at %1. Open it with your passphrase.</source>
        <translation>Mae&apos;r llyfr yn %1. Agorwch ef â&apos;ch cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>The book stands at %1. What stood there before is kept at %2.</source>
        <translation>Mae&apos;r llyfr yn %1. Cedwir yr hyn oedd yno o&apos;r blaen yn %2.</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared when the window locks.</source>
        <translation>Copïwyd. Bydd y clipfwrdd yn cael ei glirio pan fydd y ffenestr yn cloi.</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Maint y testun %1 %</translation>
    </message>
    <message>
        <source>Guardbook %1</source>
        <translation>Guardbook %1</translation>
    </message>
    <message>
        <source>Safeguarding incidents, evidence and sign-off in one encrypted book. Free software under the GNU General Public License, version 3 or later. Icons: Lucide (ISC and MIT licences).</source>
        <translation>Digwyddiadau diogelu, tystiolaeth a chymeradwyo mewn un llyfr wedi&apos;i amgryptio. Meddalwedd rydd o dan Drwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu ddiweddarach. Eiconau: Lucide (trwyddedau ISC ac MIT).</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::MessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::NamesDialog</name>
    <message>
        <source>Names on these pages</source>
        <translation>Enwau ar y tudalennau hyn</translation>
    </message>
    <message>
        <source>People of this book whose names were found in the text. Choose whose names are to be covered. Nicknames, misspellings and pictures of text are not found: look through the pages as well.</source>
        <translation>Pobl o&apos;r llyfr hwn y cafwyd eu henwau yn y testun. Dewiswch enwau pwy sydd i&apos;w gorchuddio. Ni cheir llysenwau, camsillafiadau na lluniau o destun: edrychwch drwy&apos;r tudalennau hefyd.</translation>
    </message>
    <message>
        <source>Mark them</source>
        <translation>Eu marcio</translation>
    </message>
    <message>
        <source>Name of a third party</source>
        <translation>Enw trydydd parti</translation>
    </message>
    <message>
        <source>&amp;Why they are covered (required)</source>
        <translation>&amp;Pam y&apos;u gorchuddir (gofynnol)</translation>
    </message>
    <message>
        <source>%1 (places: %2)</source>
        <translation>%1 (lleoedd: %2)</translation>
    </message>
    <message>
        <source>Say why these names are covered. The reason is printed beside the copy.</source>
        <translation>Dywedwch pam y gorchuddir yr enwau hyn. Argraffir y rheswm wrth ochr y copi.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Llyfr newydd</translation>
    </message>
    <message>
        <source>The key was typed back and opens the book. Guardbook is writing the book…</source>
        <translation>Teipiwyd yr allwedd yn ôl ac mae&apos;n agor y llyfr. Mae Guardbook yn ysgrifennu&apos;r llyfr…</translation>
    </message>
    <message>
        <source>Name of the &amp;school (required)</source>
        <translation>Enw&apos;r &amp;ysgol (gofynnol)</translation>
    </message>
    <message>
        <source>As it is to stand on reports and evidence packs.</source>
        <translation>Fel y dylai ymddangos ar adroddiadau a phecynnau tystiolaeth.</translation>
    </message>
    <message>
        <source>&amp;How the school works</source>
        <translation>&amp;Sut mae&apos;r ysgol yn gweithio</translation>
    </message>
    <message>
        <source>Roles, who signs off, areas and types of incidents.</source>
        <translation>Rolau, pwy sy&apos;n cymeradwyo, meysydd a mathau o ddigwyddiadau.</translation>
    </message>
    <message>
        <source>The book is &amp;kept in (required)</source>
        <translation>Ble &amp;cedwir y llyfr (gofynnol)</translation>
    </message>
    <message>
        <source>A folder of this computer or a share that only staff reach. The book itself is encrypted.</source>
        <translation>Ffolder ar y cyfrifiadur hwn neu ar yriant a rennir na all neb ond staff ei gyrraedd. Mae&apos;r llyfr ei hun wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Dewis y ffolder</translation>
    </message>
    <message>
        <source>&amp;Full name (required)</source>
        <translation>&amp;Enw llawn (gofynnol)</translation>
    </message>
    <message>
        <source>It stands under what they write and sign.</source>
        <translation>Bydd o dan yr hyn a ysgrifennir ac a lofnodir gan y person hwn.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôl</translation>
    </message>
    <message>
        <source>Name to sign &amp;in with</source>
        <translation>Enw mewn&amp;gofnodi</translation>
    </message>
    <message>
        <source>&amp;Passphrase (required)</source>
        <translation>&amp;Cyfrinymadrodd (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;Type it back from the sheet (required)</source>
        <translation>&amp;Teipiwch hi&apos;n ôl o&apos;r daflen (gofynnol)</translation>
    </message>
    <message>
        <source>All 13 groups. Capitals, spaces and hyphens do not matter.</source>
        <translation>Pob un o&apos;r 13 grŵp. Nid oes ots am briflythrennau, bylchau na chysylltnodau.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Yn ô&amp;l</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nesaf</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Yn nes y&amp;mlaen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>&amp;Make the book</source>
        <translation>Creu&apos;r lly&amp;fr</translation>
    </message>
    <message>
        <source>A new book for a school</source>
        <translation>Llyfr newydd i ysgol</translation>
    </message>
    <message>
        <source>Five minutes: the school, who works in the book, and a sheet for the safe.</source>
        <translation>Pum munud: yr ysgol, pwy sy&apos;n gweithio yn y llyfr, a thaflen i&apos;r sêff.</translation>
    </message>
    <message>
        <source>The first person</source>
        <translation>Y person cyntaf</translation>
    </message>
    <message>
        <source>Whoever keeps the book: usually the Designated Safeguarding Lead.</source>
        <translation>Pwy bynnag sy&apos;n cadw&apos;r llyfr: y Person Diogelu Dynodedig fel arfer.</translation>
    </message>
    <message>
        <source>A second person</source>
        <translation>Ail berson</translation>
    </message>
    <message>
        <source>Decisions are signed off by somebody else, usually the headteacher, who chooses a passphrase here now. It can also be done later.</source>
        <translation>Rhywun arall sy&apos;n cymeradwyo penderfyniadau, y pennaeth fel arfer, sy&apos;n dewis cyfrinymadrodd yma nawr. Gellir gwneud hyn yn nes ymlaen hefyd.</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>Y daflen adfer</translation>
    </message>
    <message>
        <source>If every passphrase is lost, this key alone opens the book. Print it or write it down, then type it back, so that it is certain that the sheet is right.</source>
        <translation>Os collir pob cyfrinymadrodd, yr allwedd hon yn unig sy&apos;n agor y llyfr. Argraffwch hi neu ei hysgrifennu, ac yna ei theipio&apos;n ôl, er mwyn bod yn sicr bod y daflen yn gywir.</translation>
    </message>
    <message>
        <source>Give the name of the school.</source>
        <translation>Rhowch enw&apos;r ysgol.</translation>
    </message>
    <message>
        <source>Choose the folder that the book is kept in.</source>
        <translation>Dewiswch y ffolder y cedwir y llyfr ynddo.</translation>
    </message>
    <message>
        <source>Give the person&apos;s name.</source>
        <translation>Rhowch enw&apos;r person.</translation>
    </message>
    <message>
        <source>Give a name to sign in with.</source>
        <translation>Rhowch enw mewngofnodi.</translation>
    </message>
    <message>
        <source>No profile of a school came with this program. Install it again.</source>
        <translation>Ni ddaeth proffil ysgol gyda&apos;r rhaglen hon. Gosodwch hi eto.</translation>
    </message>
    <message>
        <source>Guardbook measures this computer and makes the keys…</source>
        <translation>Mae Guardbook yn mesur y cyfrifiadur hwn ac yn creu&apos;r allweddi…</translation>
    </message>
    <message>
        <source>Stop making the book?</source>
        <translation>Rhoi&apos;r gorau i greu&apos;r llyfr?</translation>
    </message>
    <message>
        <source>Nothing was written yet, and nothing will be.</source>
        <translation>Nid oes dim wedi&apos;i ysgrifennu eto, ac ni chaiff dim ei ysgrifennu.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Dal ati</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopio</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PackCard</name>
    <message>
        <source>Receipt is back</source>
        <translation>Daeth y dderbynneb yn ôl</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Heb ei drosglwyddo</translation>
    </message>
    <message>
        <source>Receipt overdue</source>
        <translation>Derbynneb yn hwyr</translation>
    </message>
    <message>
        <source>Receipt awaited</source>
        <translation>Disgwylir derbynneb</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Trosglwyddiadau</translation>
    </message>
    <message>
        <source>Every pack that was prepared or given out</source>
        <translation>Pob pecyn a baratowyd neu a roddwyd allan</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, gan %2</translation>
    </message>
    <message>
        <source>Prepared %1, by %2</source>
        <translation>Paratowyd %1, gan %2</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Derbyniwyd %1</translation>
    </message>
    <message>
        <source>Receipt came back…</source>
        <translation>Daeth y dderbynneb yn ôl…</translation>
    </message>
    <message>
        <source>Receipt of %1 came back</source>
        <translation>Daeth derbynneb %1 yn ôl</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PackDialog</name>
    <message>
        <source>Evidence pack for %1</source>
        <translation>Pecyn tystiolaeth ar gyfer %1</translation>
    </message>
    <message>
        <source>A document, the original files and what anyone needs to check that nothing was changed.</source>
        <translation>Dogfen, y ffeiliau gwreiddiol a&apos;r hyn sydd ei angen ar unrhyw un i wirio na newidiwyd dim.</translation>
    </message>
    <message>
        <source>Show the pages…</source>
        <translation>Dangos y tudalennau…</translation>
    </message>
    <message>
        <source>&amp;Passphrase (required)</source>
        <translation>C&amp;yfrinymadrodd (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;Recipient, by name and role (required)</source>
        <translation>&amp;Derbynnydd, yn ôl enw a rôl (gofynnol)</translation>
    </message>
    <message>
        <source>P&amp;urpose (required)</source>
        <translation>Di&amp;ben (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Ar gyfer</translation>
    </message>
    <message>
        <source>Lawful &amp;basis</source>
        <translation>Sail &amp;gyfreithlon</translation>
    </message>
    <message>
        <source>Their r&amp;eference, if any</source>
        <translation>Eu cyfeir&amp;nod nhw, os oes un</translation>
    </message>
    <message>
        <source>Sealed items go in as a description only: no picture is held or copied.</source>
        <translation>Fel disgrifiad yn unig y caiff eitemau dan sêl eu cynnwys: ni chedwir ac ni chopïir unrhyw lun.</translation>
    </message>
    <message>
        <source>E&amp;xhibits that go in</source>
        <translation>A&amp;rddangosion i&apos;w cynnwys</translation>
    </message>
    <message>
        <source>Originals and copies, as they are chosen above</source>
        <translation>Rhai gwreiddiol a chopïau, fel y&apos;u dewiswyd uchod</translation>
    </message>
    <message>
        <source>Copies alone, in the place of their originals</source>
        <translation>Copïau yn unig, yn lle&apos;r rhai gwreiddiol</translation>
    </message>
    <message>
        <source>Redacted &amp;copies</source>
        <translation>&amp;Copïau wedi&apos;u golygu</translation>
    </message>
    <message>
        <source>In the place of originals: an exhibit of which a copy was made stays in the school, and its latest redacted copy goes in.</source>
        <translation>Yn lle&apos;r rhai gwreiddiol: mae arddangosyn y gwnaed copi ohono yn aros yn yr ysgol, a&apos;i gopi golygedig diweddaraf a gaiff ei gynnwys.</translation>
    </message>
    <message>
        <source>Folder and ZIP, not encrypted</source>
        <translation>Ffolder a ZIP, heb eu hamgryptio</translation>
    </message>
    <message>
        <source>One PDF that opens with a passphrase</source>
        <translation>Un PDF sy&apos;n agor â chyfrinymadrodd</translation>
    </message>
    <message>
        <source>How it is protecte&amp;d</source>
        <translation>&amp;Sut y caiff ei warchod</translation>
    </message>
    <message>
        <source>Not encrypted only where it is given from hand to hand. The passphrase goes by another way, for example by telephone.</source>
        <translation>Peidiwch â&apos;i adael heb ei amgryptio oni chaiff ei roi o law i law. Dylai&apos;r cyfrinymadrodd fynd ar hyd ffordd arall, er enghraifft dros y ffôn.</translation>
    </message>
    <message>
        <source>Write it to the f&amp;older</source>
        <translation>Ei ysgrifennu i&apos;r &amp;ffolder</translation>
    </message>
    <message>
        <source>Choose where the pack is written</source>
        <translation>Dewis ble caiff y pecyn ei ysgrifennu</translation>
    </message>
    <message>
        <source>Say who receives the pack.</source>
        <translation>Dywedwch pwy sy&apos;n derbyn y pecyn.</translation>
    </message>
    <message>
        <source>Say what the pack is for.</source>
        <translation>Dywedwch beth yw diben y pecyn.</translation>
    </message>
    <message>
        <source>Choose at least one exhibit that goes in.</source>
        <translation>Dewiswch o leiaf un arddangosyn i&apos;w gynnwys.</translation>
    </message>
    <message>
        <source>Choose the folder that the pack is written to.</source>
        <translation>Dewiswch y ffolder y caiff y pecyn ei ysgrifennu iddo.</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Yr heddlu</translation>
    </message>
    <message>
        <source>Designated officer (LADO)</source>
        <translation>Swyddog dynodedig (LADO)</translation>
    </message>
    <message>
        <source>Children&apos;s social care</source>
        <translation>Gwasanaethau cymdeithasol plant</translation>
    </message>
    <message>
        <source>Governors</source>
        <translation>Llywodraethwyr</translation>
    </message>
    <message>
        <source>Another school</source>
        <translation>Ysgol arall</translation>
    </message>
    <message>
        <source>Local authority</source>
        <translation>Awdurdod lleol</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Rhywun arall</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PackFlow</name>
    <message>
        <source>Drawing the pages…</source>
        <translation>Yn llunio&apos;r tudalennau…</translation>
    </message>
    <message>
        <source>The pack was stopped. Nothing of it was kept.</source>
        <translation>Stopiwyd y pecyn. Ni chadwyd dim ohono.</translation>
    </message>
    <message>
        <source>Making the evidence pack</source>
        <translation>Wrthi&apos;n gwneud y pecyn tystiolaeth</translation>
    </message>
    <message>
        <source>Evidence pack</source>
        <translation>Pecyn tystiolaeth</translation>
    </message>
    <message>
        <source>Printing the pack</source>
        <translation>Wrthi&apos;n argraffu&apos;r pecyn</translation>
    </message>
    <message>
        <source>The receipt is recorded.</source>
        <translation>Cofnodwyd y dderbynneb.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PackPreview</name>
    <message>
        <source>Pack %1</source>
        <translation>Pecyn %1</translation>
    </message>
    <message>
        <source>Page of the pack</source>
        <translation>Tudalen o&apos;r pecyn</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Tudalen &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Tudalen &amp;nesaf</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Y dudalen gyfan</translation>
    </message>
    <message>
        <source>These are the very pages. Nothing has been written yet; that the pack was prepared stands in the ledger.</source>
        <translation>Dyma&apos;r union dudalennau. Nid oes dim wedi&apos;i ysgrifennu eto; mae&apos;r cyfriflyfr yn dweud i&apos;r pecyn gael ei baratoi.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Derbynnydd</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Diben</translation>
    </message>
    <message>
        <source>Lawful basis</source>
        <translation>Sail gyfreithlon</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>Eu cyfeirnod nhw</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Arddangosion</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Sut y&apos;i gwarchodir</translation>
    </message>
    <message>
        <source>None: from hand to hand only</source>
        <translation>Dim: o law i law yn unig</translation>
    </message>
    <message>
        <source>One PDF that opens with a passphrase</source>
        <translation>Un PDF sy&apos;n agor â chyfrinymadrodd</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>Ysgrifennir i</translation>
    </message>
    <message>
        <source>&amp;Make the pack</source>
        <translation>&amp;Creu&apos;r pecyn</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Argraffu…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Yn ô&amp;l</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>The pack is in %1 and was checked after writing. Hand it over, then have the receipt signed: it is awaited until you record it.</source>
        <translation>Mae&apos;r pecyn yn %1 a gwiriwyd ef ar ôl ei ysgrifennu. Trosglwyddwch ef, ac yna gofynnwch am lofnodi&apos;r dderbynneb: disgwylir hi nes i chi ei chofnodi.</translation>
    </message>
    <message>
        <source>Sent to the printer: %1 of %2 pages.</source>
        <translation>Anfonwyd i&apos;r argraffydd: %1 o %2 o dudalennau.</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Stopiwyd yr argraffu.</translation>
    </message>
    <message>
        <source>%1 of %2 pages went to the printer; the last sheet says that they are not the whole.</source>
        <translation>Aeth %1 o %2 o dudalennau i&apos;r argraffydd; mae&apos;r ddalen olaf yn dweud nad dyna&apos;r cyfan.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Nid argraffwyd dim.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PagePrinter</name>
    <message>
        <source>The printer did not take the pages. Choose another one, or look at its queue.</source>
        <translation>Ni dderbyniodd yr argraffydd y tudalennau. Dewiswch un arall, neu edrychwch ar ei giw.</translation>
    </message>
    <message>
        <source>The printer stopped. Look at its queue, then print again.</source>
        <translation>Stopiodd yr argraffydd. Edrychwch ar ei giw, ac yna argraffu eto.</translation>
    </message>
    <message>
        <source>This is not the whole document. Printing was stopped after page %1 of %2. Shred these sheets or keep them with the school&apos;s confidential papers, and print again.</source>
        <translation>Nid dyma&apos;r ddogfen gyfan. Stopiwyd yr argraffu ar ôl tudalen %1 o %2. Rhwygwch y dalennau hyn yn fân neu eu cadw gyda phapurau cyfrinachol yr ysgol, ac argraffu eto.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PassphraseDialog</name>
    <message>
        <source>Change your passphrase</source>
        <translation>Newid eich cyfrinymadrodd</translation>
    </message>
    <message>
        <source>From the next time on the new one opens the book; the old one no longer does.</source>
        <translation>O&apos;r tro nesaf ymlaen, yr un newydd sy&apos;n agor y llyfr; ni fydd yr hen un yn ei agor mwyach.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Newid y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>New &amp;passphrase (required)</source>
        <translation>Cyfrinymadrodd &amp;newydd (gofynnol)</translation>
    </message>
    <message>
        <source>Present passphrase (re&amp;quired)</source>
        <translation>Cyfrinymadrodd &amp;presennol (gofynnol)</translation>
    </message>
    <message>
        <source>Type the passphrase that you have now.</source>
        <translation>Teipiwch y cyfrinymadrodd sydd gennych nawr.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PassphraseField</name>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Yr &amp;un eto</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Cryfder y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>Dang&amp;os</translation>
    </message>
    <message>
        <source>S&amp;uggest one</source>
        <translation>A&amp;wgrymu un</translation>
    </message>
    <message>
        <source>Four or five words that do not belong together are strong and easy to keep. Write it down at home, not at school.</source>
        <translation>Mae pedwar neu bum gair nad ydynt yn perthyn i&apos;w gilydd yn gryf ac yn hawdd eu cofio. Ysgrifennwch ef gartref, nid yn yr ysgol.</translation>
    </message>
    <message>
        <source>Strong enough.</source>
        <translation>Digon cryf.</translation>
    </message>
    <message>
        <source>Choose a passphrase, or have one suggested.</source>
        <translation>Dewiswch gyfrinymadrodd, neu gofynnwch am awgrym.</translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation>Nid yw&apos;r ddau yr un fath. Teipiwch ef eto.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>The part belongs to this incident, not to the person</source>
        <translation>I&apos;r digwyddiad hwn y mae&apos;r rhan yn perthyn, nid i&apos;r person</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Nid enwyd neb eto.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Ychwanegu person</translation>
    </message>
    <message>
        <source>The part is for this incident only. A child affected here may be a witness in another.</source>
        <translation>Ar gyfer y digwyddiad hwn yn unig y mae&apos;r rhan. Gall plentyn yr effeithiwyd arno yma fod yn dyst mewn un arall.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Ychwanegu person</translation>
    </message>
    <message>
        <source>&amp;Name (required)</source>
        <translation>&amp;Enw (gofynnol)</translation>
    </message>
    <message>
        <source>Start typing: people whom the book knows are offered.</source>
        <translation>Dechreuwch deipio: cynigir pobl y mae&apos;r llyfr yn eu hadnabod.</translation>
    </message>
    <message>
        <source>&amp;Part in this incident</source>
        <translation>&amp;Rhan yn y digwyddiad hwn</translation>
    </message>
    <message>
        <source>Who they &amp;are</source>
        <translation>&amp;Pwy ydynt</translation>
    </message>
    <message>
        <source>&amp;Year group</source>
        <translation>&amp;Grŵp blwyddyn</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Nodyn</translation>
    </message>
    <message>
        <source>Give a name, or say who it is: &quot;unknown adult&quot;.</source>
        <translation>Rhowch enw, neu dywedwch pwy ydyw: &quot;oedolyn anhysbys&quot;.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PersonPicker</name>
    <message>
        <source>People whom the book knows</source>
        <translation>Pobl y mae&apos;r llyfr yn eu hadnabod</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PicturePair</name>
    <message>
        <source>Both whole</source>
        <translation>Y ddau&apos;n gyfan</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::PortalSource</name>
    <message>
        <source>This desktop offers no way to take a picture of the screen (its desktop portal did not answer). Nothing was kept. Take the picture with the desktop&apos;s own tool, and paste it here.</source>
        <translation>Nid yw&apos;r bwrdd gwaith hwn yn cynnig ffordd o dynnu llun o&apos;r sgrin (ni chafwyd ateb gan ei borth). Ni chadwyd dim. Tynnwch y llun ag offeryn y bwrdd gwaith ei hun, a&apos;i ludo yma.</translation>
    </message>
    <message>
        <source>The desktop took no picture: perhaps the screen was unplugged or locked. Nothing was kept. Capture again.</source>
        <translation>Ni thynnodd y bwrdd gwaith lun: efallai i&apos;r sgrin gael ei datgysylltu neu ei chloi. Ni chadwyd dim. Cipiwch eto.</translation>
    </message>
    <message>
        <source>The desktop&apos;s picture of the screen could not be read. Nothing was kept. Capture again.</source>
        <translation>Nid oedd modd darllen llun y bwrdd gwaith o&apos;r sgrin. Ni chadwyd dim. Cipiwch eto.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more to follow)</source>
        <translation>
            <numerusform>%1 (dim arall i ddilyn)</numerusform>
            <numerusform>%1 (%n arall i ddilyn)</numerusform>
            <numerusform>%1 (%n arall i ddilyn)</numerusform>
            <numerusform>%1 (%n arall i ddilyn)</numerusform>
            <numerusform>%1 (%n arall i ddilyn)</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stopio: %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::ReceiptDialog</name>
    <message>
        <source>Receipt of pack %1</source>
        <translation>Derbynneb pecyn %1</translation>
    </message>
    <message>
        <source>The last page of the pack is the receipt. Keep the signed page with the school&apos;s papers, or add a scan of it as evidence.</source>
        <translation>Tudalen olaf y pecyn yw&apos;r dderbynneb. Cadwch y dudalen a lofnodwyd gyda phapurau&apos;r ysgol, neu ychwanegwch sgan ohoni fel tystiolaeth.</translation>
    </message>
    <message>
        <source>Record the receipt</source>
        <translation>Cofnodi&apos;r dderbynneb</translation>
    </message>
    <message>
        <source>When they &amp;had it</source>
        <translation>&amp;Pryd y&apos;i cawsant</translation>
    </message>
    <message>
        <source>Confirmed &amp;by, name and role (required)</source>
        <translation>&amp;Cadarnhawyd gan, enw a rôl (gofynnol)</translation>
    </message>
    <message>
        <source>How the receipt &amp;came back</source>
        <translation>&amp;Sut y daeth y dderbynneb yn ôl</translation>
    </message>
    <message>
        <source>For example: signed page, by hand; or e-mail of 12 March.</source>
        <translation>Er enghraifft: tudalen wedi&apos;i llofnodi, â llaw; neu e-bost 12 Mawrth.</translation>
    </message>
    <message>
        <source>Say who confirmed that the pack arrived.</source>
        <translation>Dywedwch pwy gadarnhaodd i&apos;r pecyn gyrraedd.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RecoverySheetView</name>
    <message>
        <source>&amp;Print the sheet…</source>
        <translation>&amp;Argraffu&apos;r daflen…</translation>
    </message>
    <message>
        <source>Recovery sheet
</source>
        <translation>Taflen adfer
</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RedactionDialog</name>
    <message>
        <source>Redact exhibit %1</source>
        <translation>Golygu arddangosyn %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>No name of the people in this book was found in the text of these pages. Pictures of text are not read: look through them yourself.</source>
        <translation>Ni chafwyd enw unrhyw un o&apos;r bobl yn y llyfr hwn yn nhestun y tudalennau hyn. Ni ddarllenir lluniau o destun: edrychwch drwyddynt eich hun.</translation>
    </message>
    <message>
        <source>Say why this part is covered. The reason is printed beside the copy.</source>
        <translation>Dywedwch pam y gorchuddir y rhan hon. Argraffir y rheswm wrth ochr y copi.</translation>
    </message>
    <message>
        <source>Describe the copy in words that may leave the school with it.</source>
        <translation>Disgrifiwch y copi mewn geiriau a gaiff adael yr ysgol gydag ef.</translation>
    </message>
    <message>
        <source>Close without a copy?</source>
        <translation>Cau heb gopi?</translation>
    </message>
    <message>
        <source>Your marks are kept as a draft: they are there when you redact this exhibit again.</source>
        <translation>Cedwir eich marciau fel drafft: byddant yno pan olygwch yr arddangosyn hwn eto.</translation>
    </message>
    <message>
        <source>Close and keep the &amp;draft</source>
        <translation>Cau a chadw&apos;r &amp;drafft</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Aros yma</translation>
    </message>
    <message>
        <source>Name of a third party</source>
        <translation>Enw trydydd parti</translation>
    </message>
    <message>
        <source>Picture of a third party</source>
        <translation>Llun o drydydd parti</translation>
    </message>
    <message>
        <source>Contact details</source>
        <translation>Manylion cyswllt</translation>
    </message>
    <message>
        <source>Information about another child</source>
        <translation>Gwybodaeth am blentyn arall</translation>
    </message>
    <message>
        <source>Other personal data of a third party</source>
        <translation>Data personol arall trydydd parti</translation>
    </message>
    <message>
        <source>Legal privilege</source>
        <translation>Braint gyfreithiol</translation>
    </message>
    <message>
        <source>Page with its marks</source>
        <translation>Tudalen gyda&apos;i marciau</translation>
    </message>
    <message>
        <source>Return makes a box or begins and ends a line. Arrows move the mark, Shift and arrows change its size, Control makes small steps, Delete removes it.</source>
        <translation>Mae Return yn gwneud blwch neu&apos;n dechrau ac yn gorffen llinell. Mae&apos;r saethau&apos;n symud y marc, Shift a&apos;r saethau&apos;n newid ei faint, Control yn gwneud camau bach, Delete yn ei dynnu.</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Blwch</translation>
    </message>
    <message>
        <source>&amp;Freehand</source>
        <translation>&amp;Llawrydd</translation>
    </message>
    <message>
        <source>M&amp;ove</source>
        <translation>&amp;Symud</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width of the freehand pen</source>
        <translation>Lled y pen llawrydd</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Y dudalen gyfan</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Tudalen &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Tudalen &amp;nesaf</translation>
    </message>
    <message>
        <source>Drag over what is to be covered. By keyboard: Return makes a mark, arrows move it, Shift and arrows size it, Ctrl for small steps, Delete removes.</source>
        <translation>Llusgwch dros yr hyn sydd i&apos;w orchuddio. Â&apos;r bysellfwrdd: mae Return yn gwneud marc, saethau&apos;n ei symud, Shift a saethau&apos;n newid ei faint, Ctrl am gamau bach, Delete yn ei dynnu.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marciau</translation>
    </message>
    <message>
        <source>Why this part is covered</source>
        <translation>Pam y gorchuddir y rhan hon</translation>
    </message>
    <message>
        <source>&amp;Why this part is covered (required)</source>
        <translation>&amp;Pam y gorchuddir y rhan hon (gofynnol)</translation>
    </message>
    <message>
        <source>Printed beside the copy. Name nobody here.</source>
        <translation>Argraffir wrth ochr y copi. Peidiwch ag enwi neb yma.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Tynnu</translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation>Tynnu&apos;r marc hwn</translation>
    </message>
    <message>
        <source>Find na&amp;mes</source>
        <translation>Canfod &amp;enwau</translation>
    </message>
    <message>
        <source>What the copy s&amp;hows (required)</source>
        <translation>Beth mae&apos;r copi&apos;n ei dd&amp;angos (gofynnol)</translation>
    </message>
    <message>
        <source>Leaves the school with the copy: take names out.</source>
        <translation>Mae&apos;n gadael yr ysgol gyda&apos;r copi: tynnwch enwau allan.</translation>
    </message>
    <message>
        <source>&amp;Address or account</source>
        <translation>C&amp;yfeiriad neu gyfrif</translation>
    </message>
    <message>
        <source>Leaves the school with the copy, too.</source>
        <translation>Mae&apos;n gadael yr ysgol gyda&apos;r copi hefyd.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>Chec&amp;k the copy</source>
        <translation>&amp;Gwirio&apos;r copi</translation>
    </message>
    <message>
        <source>Look at every page before the copy is kept</source>
        <translation>Edrych ar bob tudalen cyn cadw&apos;r copi</translation>
    </message>
    <message>
        <source>This is the very file that would leave the school. Names can stand in pictures, in file names that are shown, and in the corner of a screen. The original stays in the book unchanged.</source>
        <translation>Dyma&apos;r union ffeil a fyddai&apos;n gadael yr ysgol. Gall enwau fod mewn lluniau, mewn enwau ffeiliau a ddangosir, ac yng nghornel sgrin. Mae&apos;r gwreiddiol yn aros yn y llyfr heb ei newid.</translation>
    </message>
    <message>
        <source>Original: stays in the book</source>
        <translation>Gwreiddiol: yn aros yn y llyfr</translation>
    </message>
    <message>
        <source>Copy: can leave the school</source>
        <translation>Copi: caiff adael yr ysgol</translation>
    </message>
    <message>
        <source>&amp;Back to the marks</source>
        <translation>Yn ôl i&apos;r &amp;marciau</translation>
    </message>
    <message>
        <source>&amp;Keep the copy</source>
        <translation>&amp;Cadw&apos;r copi</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RedactionEditor</name>
    <message>
        <source>Mark</source>
        <translation>Marcio</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RedactionFlow</name>
    <message>
        <source>Redaction</source>
        <translation>Golygiad</translation>
    </message>
    <message>
        <source>Making the redacted copy</source>
        <translation>Wrthi&apos;n gwneud y copi wedi&apos;i olygu</translation>
    </message>
    <message>
        <source>Exhibit %1, the redacted copy, is in the book.</source>
        <translation>Mae arddangosyn %1, y copi wedi&apos;i olygu, yn y llyfr.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RedactionMarkModel</name>
    <message>
        <source>Box</source>
        <translation>Blwch</translation>
    </message>
    <message>
        <source>Freehand</source>
        <translation>Llawrydd</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>%1. %2: %3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>no reason yet</source>
        <translation>dim rheswm eto</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RegionOverlay</name>
    <message>
        <source>Choose what is kept</source>
        <translation>Dewiswch beth a gedwir</translation>
    </message>
    <message>
        <source>%1   Arrows: another window   Enter: keep   Esc: cancel</source>
        <translation>%1   Saethau: ffenestr arall   Enter: cadw   Esc: canslo</translation>
    </message>
    <message>
        <source>%1 × %2   Arrows: move   Shift and arrows: size   Enter: keep   A: whole screen   Esc: cancel</source>
        <translation>%1 × %2   Saethau: symud   Shift a saethau: maint   Enter: cadw   A: y sgrin gyfan   Esc: canslo</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Adfer copi wrth gefn</translation>
    </message>
    <message>
        <source>The backup is checked before anything is replaced. What stands there now is kept beside it.</source>
        <translation>Gwirir y copi wrth gefn cyn disodli dim. Cedwir yr hyn sydd yno nawr wrth ei ochr.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Copi wrth gefn</translation>
    </message>
    <message>
        <source>Choose the folder of the backup</source>
        <translation>Dewis ffolder y copi wrth gefn</translation>
    </message>
    <message>
        <source>&amp;Where the book shall stand</source>
        <translation>&amp;Ble bydd y llyfr</translation>
    </message>
    <message>
        <source>Choose the folder of the book</source>
        <translation>Dewis ffolder y llyfr</translation>
    </message>
    <message>
        <source>Wh&amp;y (required)</source>
        <translation>Pa&amp;m (gofynnol)</translation>
    </message>
    <message>
        <source>Two people sign: what was written after the backup is given up. Both stay named in the ledger.</source>
        <translation>Mae dau berson yn llofnodi: rhoddir heibio&apos;r hyn a ysgrifennwyd ar ôl y copi wrth gefn. Mae&apos;r ddau&apos;n aros wedi&apos;u henwi yn y cyfriflyfr.</translation>
    </message>
    <message>
        <source>&amp;First person</source>
        <translation>Person c&amp;yntaf</translation>
    </message>
    <message>
        <source>Their &amp;passphrase</source>
        <translation>Eu cy&amp;frinymadrodd</translation>
    </message>
    <message>
        <source>&amp;Second person</source>
        <translation>&amp;Ail berson</translation>
    </message>
    <message>
        <source>Their p&amp;assphrase</source>
        <translation>Eu cyfrinymad&amp;rodd</translation>
    </message>
    <message>
        <source>Give the name that they have in the book.</source>
        <translation>Rhowch yr enw sydd ganddynt yn y llyfr.</translation>
    </message>
    <message>
        <source>They type their passphrase here themselves.</source>
        <translation>Maent yn teipio eu cyfrinymadrodd yma eu hunain.</translation>
    </message>
    <message>
        <source>Choose the folder of the backup; its name begins with &quot;backup-&quot;.</source>
        <translation>Dewiswch ffolder y copi wrth gefn; mae ei enw&apos;n dechrau â &quot;backup-&quot;.</translation>
    </message>
    <message>
        <source>Say where the book shall stand; the name ends in .guardbook.</source>
        <translation>Dywedwch ble bydd y llyfr; mae&apos;r enw&apos;n gorffen â .guardbook.</translation>
    </message>
    <message>
        <source>Say why the backup is restored.</source>
        <translation>Dywedwch pam mae&apos;r copi wrth gefn yn cael ei adfer.</translation>
    </message>
    <message>
        <source>Checking and copying the backup…</source>
        <translation>Yn gwirio ac yn copïo&apos;r copi wrth gefn…</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::SealedDialog</name>
    <message>
        <source>Open a sealed item</source>
        <translation>Agor eitem dan sêl</translation>
    </message>
    <message>
        <source>Nothing was read or copied. A sealed item records the device or the account, never a picture.</source>
        <translation>Ni ddarllenwyd ac ni chopïwyd dim. Mae eitem dan sêl yn cofnodi&apos;r ddyfais neu&apos;r cyfrif, ac nid llun.</translation>
    </message>
    <message>
        <source>Open sealed item</source>
        <translation>Agor eitem dan sêl</translation>
    </message>
    <message>
        <source>Discovered (&amp;when)</source>
        <translation>Darganfuwyd (&amp;pryd)</translation>
    </message>
    <message>
        <source>Do not view, copy, print, share, store or delete it, and do not ask a child to. Take the device, switch it off or to flight mode, lock it away and tell the police: 101, or 999 if a child is in danger now.</source>
        <translation>Peidiwch â&apos;i weld, ei gopïo, ei argraffu, ei rannu, ei gadw na&apos;i ddileu, a pheidiwch â gofyn i blentyn wneud hynny. Cymerwch y ddyfais, ei diffodd neu ei rhoi yn y modd awyren, ei chloi a dweud wrth yr heddlu: 101, neu 999 os yw plentyn mewn perygl nawr.</translation>
    </message>
    <message>
        <source>What holds it: the &amp;device or account (required)</source>
        <translation>Beth sy&apos;n ei ddal: y &amp;ddyfais neu&apos;r cyfrif (gofynnol)</translation>
    </message>
    <message>
        <source>For example: black phone, cracked corner, case with initials. Do not describe any picture.</source>
        <translation>Er enghraifft: ffôn du, cornel wedi cracio, cas â blaenlythrennau. Peidiwch â disgrifio unrhyw lun.</translation>
    </message>
    <message>
        <source>Where it is &amp;locked away (required)</source>
        <translation>Ble mae wedi&apos;i g&amp;loi (gofynnol)</translation>
    </message>
    <message>
        <source>Who holds the &amp;key</source>
        <translation>Gan bwy mae&apos;r &amp;allwedd</translation>
    </message>
    <message>
        <source>Discovered &amp;by</source>
        <translation>Darganfuwyd &amp;gan</translation>
    </message>
    <message>
        <source>Seal &amp;number</source>
        <translation>&amp;Rhif y sêl</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Bysellau llwybr byr</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command, and every incident and person, by a part of its name. In a form, Alt with the underlined letter goes to a field.</source>
        <translation>Mae Ctrl+K yn dod o hyd i bob gorchymyn, a phob digwyddiad a pherson, yn ôl rhan o&apos;r enw. Mewn ffurflen, mae Alt gyda&apos;r llythyren a danlinellir yn mynd i faes.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::Sidebar</name>
    <message>
        <source>Main navigation</source>
        <translation>Prif lywio</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hafan</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Digwyddiadau</translation>
    </message>
    <message>
        <source>The book</source>
        <translation>Y llyfr</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Cloi nawr</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Cloi nawr (Ctrl+L)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n open</source>
        <translation>
            <numerusform>%1, dim un ar agor</numerusform>
            <numerusform>%1, %n ar agor</numerusform>
            <numerusform>%1, %n ar agor</numerusform>
            <numerusform>%1, %n ar agor</numerusform>
            <numerusform>%1, %n ar agor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guardbook::ui::SignDialog</name>
    <message>
        <source>Sign off a decision</source>
        <translation>Cymeradwyo penderfyniad</translation>
    </message>
    <message>
        <source>You sign exactly what stands here, with your own key.</source>
        <translation>Rydych yn llofnodi yn union yr hyn sydd yma, â&apos;ch allwedd eich hun.</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Your &amp;statement (required)</source>
        <translation>Eich &amp;datganiad (gofynnol)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>I have read this decision and its reasons and agree with it.</source>
        <translation>Rwyf wedi darllen y penderfyniad hwn a&apos;r rhesymau drosto ac rwy&apos;n cytuno ag ef.</translation>
    </message>
    <message>
        <source>Say what you declare by signing.</source>
        <translation>Dywedwch beth yr ydych yn ei ddatgan drwy lofnodi.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::TaskCard</name>
    <message>
        <source>Tasks</source>
        <translation>Tasgau</translation>
    </message>
    <message>
        <source>Add task…</source>
        <translation>Ychwanegu tasg…</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>Nid oes dim ar ôl i&apos;w wneud yma.</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>gwnaed %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>erbyn %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Hwyr</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Gwnaed…</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Gwnaed: %1</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::TaskDialog</name>
    <message>
        <source>Add a task</source>
        <translation>Ychwanegu tasg</translation>
    </message>
    <message>
        <source>It stands on the first page of whoever is to do it until it is done. An incident closes only when its tasks are.</source>
        <translation>Bydd ar dudalen gyntaf pwy bynnag sydd i&apos;w gwneud nes iddi gael ei gwneud. Dim ond pan fydd ei dasgau wedi&apos;u gwneud y gellir cau digwyddiad.</translation>
    </message>
    <message>
        <source>Add task</source>
        <translation>Ychwanegu&apos;r dasg</translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation>&amp;Erbyn pryd</translation>
    </message>
    <message>
        <source>&amp;What is to be done (required)</source>
        <translation>&amp;Beth sydd i&apos;w wneud (gofynnol)</translation>
    </message>
    <message>
        <source>Wh&amp;o does it</source>
        <translation>&amp;Pwy sy&apos;n ei wneud</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>Dywedwch beth sydd i&apos;w wneud.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::TimeField</name>
    <message>
        <source>Not known</source>
        <translation>Ddim yn hysbys</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: ddim yn hysbys</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::TryBackupDialog</name>
    <message>
        <source>Try a backup out</source>
        <translation>Rhoi cynnig ar gopi wrth gefn</translation>
    </message>
    <message>
        <source>It is opened where it lies, as on the day that it is needed, and all of it is checked. Nothing in it is changed.</source>
        <translation>Caiff ei agor lle y mae, fel ar y diwrnod y bydd ei angen, a gwirir y cyfan ohono. Ni newidir dim ynddo.</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Rhoi cynnig arno</translation>
    </message>
    <message>
        <source>&amp;Backup</source>
        <translation>&amp;Copi wrth gefn</translation>
    </message>
    <message>
        <source>Choose the folder of the backup</source>
        <translation>Dewis ffolder y copi wrth gefn</translation>
    </message>
    <message>
        <source>&amp;Passphrase of %1</source>
        <translation>Cyfrin&amp;ymadrodd %1</translation>
    </message>
    <message>
        <source>The one that was yours when the backup was made.</source>
        <translation>Yr un oedd gennych pan wnaed y copi wrth gefn.</translation>
    </message>
    <message>
        <source>Choose the folder of the backup; its name begins with &quot;backup-&quot;.</source>
        <translation>Dewiswch ffolder y copi wrth gefn; mae ei enw&apos;n dechrau â &quot;backup-&quot;.</translation>
    </message>
    <message>
        <source>Type the passphrase that opens the backup.</source>
        <translation>Teipiwch y cyfrinymadrodd sy&apos;n agor y copi wrth gefn.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>&amp;Name in the book</source>
        <translation>&amp;Enw yn y llyfr</translation>
    </message>
    <message>
        <source>Make a &amp;new book for a school…</source>
        <translation>Creu llyfr &amp;newydd i ysgol…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Adfer copi wrth gefn…</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>Lly&amp;fr</translation>
    </message>
    <message>
        <source>Choose the book&apos;s folder</source>
        <translation>Dewis ffolder y llyfr</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>C&amp;yfrinymadrodd</translation>
    </message>
    <message>
        <source>&amp;Show the passphrase</source>
        <translation>Dango&amp;s y cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Guardbook is locked</source>
        <translation>Mae Guardbook wedi&apos;i gloi</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Agor llyfr</translation>
    </message>
    <message>
        <source>Nothing was lost. Your work was saved before locking.</source>
        <translation>Ni chollwyd dim. Cadwyd eich gwaith cyn cloi.</translation>
    </message>
    <message>
        <source>Everything in it is encrypted with your passphrase.</source>
        <translation>Mae popeth ynddo wedi&apos;i amgryptio â&apos;ch cyfrinymadrodd.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Yn datgloi…</translation>
    </message>
    <message>
        <source>Choose the folder of the book; its name ends in .guardbook.</source>
        <translation>Dewiswch ffolder y llyfr; mae ei enw&apos;n gorffen â .guardbook.</translation>
    </message>
    <message>
        <source>Give the name you have in this book.</source>
        <translation>Rhowch yr enw sydd gennych yn y llyfr hwn.</translation>
    </message>
</context>
<context>
    <name>guardbook::ui::UserDialog</name>
    <message>
        <source>Add someone to the book</source>
        <translation>Ychwanegu rhywun at y llyfr</translation>
    </message>
    <message>
        <source>They choose their passphrase here themselves, on this computer. Nobody else learns it.</source>
        <translation>Maent yn dewis eu cyfrinymadrodd yma eu hunain, ar y cyfrifiadur hwn. Ni fydd neb arall yn ei wybod.</translation>
    </message>
    <message>
        <source>Add to the book</source>
        <translation>Ychwanegu at y llyfr</translation>
    </message>
    <message>
        <source>Their &amp;passphrase (required)</source>
        <translation>Eu &amp;cyfrinymadrodd (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;Full name (required)</source>
        <translation>&amp;Enw llawn (gofynnol)</translation>
    </message>
    <message>
        <source>Name to sign &amp;in with (required)</source>
        <translation>Enw mewn&amp;gofnodi (gofynnol)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôl</translation>
    </message>
    <message>
        <source>Give the person&apos;s name.</source>
        <translation>Rhowch enw&apos;r person.</translation>
    </message>
    <message>
        <source>Give a name to sign in with.</source>
        <translation>Rhowch enw mewngofnodi.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Safeguarding incidents, evidence and sign-off in one encrypted book.</source>
        <translation>Digwyddiadau diogelu, tystiolaeth a chymeradwyo mewn un llyfr wedi&apos;i amgryptio.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Lliwiau: system, light neu dark.</translation>
    </message>
    <message>
        <source>Lock after this many seconds without use.</source>
        <translation>Cloi ar ôl y nifer hwn o eiliadau heb ddefnydd.</translation>
    </message>
    <message>
        <source>Language of the window: system, en or cy.</source>
        <translation>Iaith y ffenestr: system, en neu cy.</translation>
    </message>
    <message>
        <source>The folder of a book.</source>
        <translation>Ffolder llyfr.</translation>
    </message>
</context>
</TS>
