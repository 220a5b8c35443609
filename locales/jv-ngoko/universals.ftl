# Tembung sing lumrah ing ngendi-endi. Carane: docs/how-to/translate.md.

cancel =
    batalno | batalna | batalake | batalen | dibatalno | dibatalna | dibatalake | mbatalake | mbatalno | ora sida | ora sido
    | gak sida | gak sido | ga sido | gk sido | nggak sido | ra sido | ra sida | ora dadi | gak dadi | wurung | wurungno
    | wurungna | wurungake | diwurungake | batal wae | batal ae | wis batal | ora sida wae | gak sido wae | gak sido ae
    | mandheg ae | metu
    .alone = wurung | metu | ra sido | ra sida
    .what = Mbatalake sing lagi digarap

back =
    bali | balik maneh | bali maneh | bali dhisik | bali disik | bali sik | baleni sing mau | sadurunge | sakdurunge | sedurunge
    | pitakon sadurunge | bali nyang sadurunge | bali menyang sadurunge | mundur dhisik | mundur disik | mbalik | mbalik maneh
    | bali wae | bali ae
    .alone = bali | mbalik | sadurunge
    .what = Bali menyang pitakon sadurunge

edit =
    owahi | owahono | owahana | diowahi | ngowahi | ganti wae | ganti ae | gantien | diganti | gantinen | ngganti
    | ana sing salah | ana sing kleru | onok sing salah | ono sing salah | salah tulis | kleru | kleru tulis
    | benerno | benerna | dibenerke | dibenerake | dibenerno
    .before-a-label = owah | owahi | ngowahi | diowahi | ngganti | diganti | gantien | benerno | benerna | owahono | mbenerake | dandani
    .alone = owahi | kleru
    .what = Ngowahi salah siji wangsulan

repeat =
    baleni | baleni maneh | balenono | balenana | dibaleni | dibaleni maneh | mbaleni | ambalana | apa mau | opo mau | mau apa
    | mau opo | pitakone apa | pitakone opo | piye mau | baleni pitakone | takono maneh
    .alone = baleni
    .what = Mbaleni pitakon

help =
    tulung | tulungi | tulungono | tulungana | njaluk tulung | njaluk bantuan | aku bingung | aku ora mudheng | aku ora ngerti
    | ora mudheng | ora mudeng | gak mudheng | gak mudeng | ga mudeng | ra mudeng | aku gak mudeng | aku gak ngerti
    | ora ngerti | ra ngerti | piye carane | carane piye | yo opo carane | yoopo carane | carane yo opo | kepriye carane
    | karepe piye | maksude piye | maksude opo | maksude apa | durung mudheng | durung mudeng | aku durung mudheng
    .alone = tulung | tulungi
    .what = Pitulungan

menu =
    menune | menune endi | endi menune | bali nang menu | bali menyang menu | bali neng menu | bali ning menu | balik nang menu
    | bali menyang menu utama | bali nang menu utama | balik nang menu utama | deleng menu | ndeleng menu | ndelok menu
    | delok menu | tampilno menu | tampilna menu | ndelok pilihan | ndeleng pilihan | bali nang ngarep | bali menyang wiwitan
    .alone = menune
    .what = Menu utama

stop =
    mandheg | mandeg | leren | lereno | pateni pangeling | pateni pangelinge | patenono pangelinge | pangelinge dipateni
    | aja ngelingake maneh | ojo ngelingake maneh | ojo ngelingno maneh | aja ngelingno maneh | ora usah dielingake
    | ora usah dielingake maneh | gak usah dielingno | gak usah dielingno maneh | aja dikirimi maneh | ojo dikirimi maneh
    | ora usah dikirimi maneh | gak usah dikirimi maneh | matikno pengingat | matikno pengingate | mandheg dhisik
    | mandeg sik | leren dhisik | leren sik | ojo ngelingke maneh | aja ngelingke maneh | pateni notife | matikno notife
    .alone = mandheg | mandeg | leren
    .what = Mateni pangeling

start =
    wiwitana | wiwitono | diwiwiti | mulaio | mulai maneh | wiwiti maneh | diwiwiti maneh | elingno maneh | elingna maneh
    | elingake maneh | uripake pangeling | uripake pangelinge | uripno pangelinge | uripno pengingate
    .alone = wiwitana | wiwitono
    .what = Miwiti, lan nguripake pangeling

language =
    boso | ganti basa | ganti boso | ngganti basa | ngganti boso | owahi basa | owahi basane | ganti basane | ganti bosone
    | basane diganti | bosone diganti | pilih boso | aku arep ganti basa
    .alone = boso
    .what = Ngganti basa

human =
    takon petugas | omong karo petugas | ngomong karo petugas | aku arep ngomong karo petugas | celukno petugas
    | celukna petugas | sambungno petugas | sambungno nang petugas | sambungna menyang petugas | ngomong karo admin
    | omong karo admin | takon admin | sambungno nang admin | sambungno admin | karo wong ae | karo wong wae
    | ngomong karo wong | omong karo wong | aku arep ngomong karo wong | njaluk nomere petugas | njaluk nomere admin
    | ono petugase ora | ana petugase ora
    .what = Takon petugas

my-data =
    deleng dataku | ndeleng dataku | ndelok dataku | delok dataku | njaluk dataku | data pribadiku
    .what = Ndeleng utawa mbusak dataku

profiles =
    pindhah profil | profil liya | ijol profil | ganti wong
    .alone = profil liya | ganti wong
    .what = Ganti profil

politeness =
    { "" }
    .light = tulung | yo | iyo | rek | sepurane | ngapurane | suwun
    .heavy = arep | pengin | kepengin | wae | ae | dhisik | disik | sik | saiki | cak | cik | lur | maneh | ayo | wis
