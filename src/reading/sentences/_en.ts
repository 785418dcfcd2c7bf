/** `status operator services [country] :: text`; `-` for none. */
export const EN_SENTENCES = `
down bt internet :: No internet with BT in Leeds since 8 this morning
down virginmedia internet,tv :: Virgin Media down in Bristol, no broadband and no TV
down ee mobile :: EE no signal in Truro, can't make calls
degraded sky internet :: Sky broadband painfully slow since last night
up bt internet :: BT broadband is back in York since 2pm
down virginmedia tv :: Virgin TV isn't working, internet and phone are fine
down talktalk internet :: talktalk is dead in hull, no wifi
down three.uk mobile :: No signal on Three in Dundee since 7am
down o2.uk mobile :: O2 has no 4G in Norwich all day
down vodafone.uk mobile :: Vodafone no service in Swansea
down - internet :: Hi, our whole street has no internet
unknown - - :: How much is your cheapest package?
unknown virginmedia - :: Is there an outage at Virgin Media in Leeds?
down bt internet :: BT says it's fixed but we still have no internet
down - - :: They tell us the fault has been repaired but nothing has changed
unknown sky - :: According to Sky the problem is resolved.
up - internet :: Fibre came back an hour ago, thanks
up - tv :: Outage over, TV is working again
down bt fixed :: My mum has no dial tone on her BT landline in Hereford
down - payment :: Card machine not working since 10, we can't take payments
down bt customer_service :: 0800 800 150 is engaged all the time
down virginmedia customer_service :: Virgin Media website won't load and nobody answers the helpline
down - internet,customer_service :: Internet is out and can't get through to customer service
down - internet :: I called customer service, they know nothing. Internet has been off since Tuesday.
down bt internet :: My neighbour is with Sky and has no problems, I'm with BT and have no internet
down virginmedia - :: Virgin Media is down, luckily I have 4G from EE as a backup
down - internet :: No internet, I'm tethering from my Vodafone phone
degraded - internet :: Connection drops every five minutes
degraded - tv :: TV picture keeps freezing and pixelating
degraded - mobile :: Signal very weak, only one bar
down - emergency :: Can't get through to 999 from my mobile
down - fixed,emergency :: Landline dead, we can't even call 999
down - mail :: Haven't received any emails since yesterday
down bt mail :: BT email not working, can't log in to my mailbox
down - internet :: Got a text from you but still no internet
down - internet :: Wifi not working, orange light flashing on the hub
up o2.uk mobile :: O2 network is back in Perth, got signal since 4.30pm
down - internet :: TV is back but internet isn't
up - - :: It's fixed, thank you
up - - :: Everything is working again here
up - internet :: finally got internet back
up - internet,tv :: internet and tv back on since 9
down - - :: Still nothing here
down - - :: Same here in Stafford
down - - :: Same problem in Kendal since 8pm
unknown - - :: Engineer is coming Thursday between 8 and 12
down - internet :: Engineer not coming until Thursday, no internet till then
down - internet :: The engineer said internet should be back by 6pm
down - internet :: When will the internet be fixed? We've been waiting since Monday
down giffgaff=o2.uk mobile :: giffgaff no signal in Reading
down plusnet=bt internet :: Plusnet broadband down in Sheffield
down - fixed :: Phone line dead since the roadworks in Mill Lane
down - tv :: Everything works except the TV
up - tv :: TV working fine here in Ripon, no outage
down - internet :: TV and phone are working but not the internet
down - tv :: internet ok but no tv
down - internet,tv :: Internet doesn't work, neither does the TV
degraded - internet :: Internet keeps dropping out
degraded - internet :: Internet has been really slow since yesterday
degraded - internet :: only getting 3 mbps instead of 200
degraded - fixed :: Lots of crackling on the landline
down - internet,payment :: Internet outage in our bakery, card payments not working either
down - payment :: We cannot take cards any more, terminal offline
down talktalk internet :: It's an Openreach line but I'm a TalkTalk customer: no broadband
down - internet :: Internet broken for 3 weeks, no news from support
down - mobile :: Not a single bar, emergency calls only
down - mobile :: My phone has had no signal since this morning
down sky customer_service :: The Sky app won't open
down virginmedia customer_service :: Virgin Media customer service: 2 hours on hold
up - internet :: Internet was down this morning but it's been back since noon
down - internet :: It was fixed yesterday but this morning the internet is down again
down - internet :: Internet came back for ten minutes and now nothing again
up - - :: The outage lasted three hours, it's over now
up - mobile :: Got signal back on my mobile in Ely
unknown - - :: Is it working for you?
down - internet :: Anyone else without internet in Poole?
down - internet :: Another internet outage, third this month
down - tv :: can't watch telly, black screen
down - tv,internet,fixed :: Nothing works: TV, internet, landline
down virginmedia - :: Virgin Media completely down in all of Derby
down bt - :: Apparently BT is down across the whole of Kent
down - mail,internet :: No internet and no email at the office since 9
up - mail :: Emails are coming through again
down - internet :: Without internet since Monday, working on 4G
unknown - - :: I don't understand my bill
down - customer_service :: Nobody has answered the helpline for two hours
up - internet :: Restored at 15:10, internet and wifi ok
down - internet :: Council works left us without internet
down - fixed :: LANDLINE NOT WORKING SINCE YESTERDAY
down - internet :: been without internet for two days
down three.uk mobile :: three is down in leeds, no data
down - internet :: three days without internet now
down - internet :: free wifi at the station is not working
down sky tv :: Sky Q box says no signal, no TV
down - internet :: The sky was clear but our broadband went off at noon
down ee internet :: EE broadband down, using my O2 phone as a hotspot
up virginmedia internet :: No more outage at Virgin Media, broadband is back
down - internet,mobile :: Neither internet nor mobile signal since the storm
degraded vodafone.uk mobile :: Vodafone data is patchy in Bath today
down - payment :: contactless not working in the pub, cash only
down bt internet :: Openreach engineer has been and gone but BT still isn't working, no broadband
down - internet :: Salt lorries hit the cabinet, internet is out
down virginmedia internet :: Good afternoon, since early afternoon my Virgin hub has been flashing red and I can't get online. I'm in Crewe.
down bt internet,fixed :: Turned the hub off and on, nothing helps: neither the wifi nor the landline works (BT, Penzance).
degraded talktalk internet :: With TalkTalk the broadband cuts out several times a day, video calls are barely possible
up sky internet :: Sky have repaired it, connection stable since 5pm yesterday. Thanks all.
down virginmedia tv,internet :: Virgin Media in Barry: TV stays black and the internet won't respond
unknown o2.uk - :: Does anyone know if O2 has a problem in Derby?
down sky tv :: Odd one, here in Neath my Sky box won't turn on but wifi works great
down ee mobile :: Zero bars on my EE phone since last night's thunderstorm in Wick
down - payment :: Pharmacy here: cards haven't gone through since this morning, we only take cash
down bt fixed :: My parents' BT landline in Alnwick has been dead for three days
unknown virginmedia - :: Virgin Media says the outage has ended.
down virginmedia internet :: Virgin Media says the outage has ended, yet I still have no connection.
up - mobile :: Signal again in Skye, texts and calls ok
degraded - tv :: Some channels freeze and the sound is out of sync
down - internet :: We're cut off from the world, no web since the storm
down bt customer_service :: Been trying for two hours to get hold of someone at BT helpdesk, always engaged
down sky internet :: My mother-in-law in Louth hasn't had internet since yesterday, Sky
down - internet :: Router keeps rebooting, can't get any internet
down talktalk internet :: Still no connection with TalkTalk, 4 days now and they promise a repair by Friday
up - internet :: It eventually came back around 11, internet works normally
down - mail :: Can't send emails since this morning, receiving works
down - internet,tv :: internet and tv gone in the whole building
down - internet :: can't work from home, fibre went down at 9.15
degraded - internet :: In the evenings between 8 and 11 the internet gets super slow
down - - :: disaster, yet another outage
down - mobile :: not a bit of signal on my mobile in the village
unknown - - :: My contract ends in March, how do I cancel?
down - fixed,internet :: Landline and internet dead since the digger ripped out the cable
down - fixed :: We can receive calls on the landline but not make any
down three.uk - :: Three down across Fife, other networks are working fine
up virginmedia tv,internet :: Virgin Media: internet and TV are working again in Luton
down - internet :: My router is blinking red and no device can connect
down - emergency :: 999 isn't answering, the lines are dead
down bt internet :: No internet (BT fibre); my colleague on Sky hasn't noticed anything
up - - :: No dropouts for two days, problem solved
down - internet :: supposedly fixed yesterday. Not true! still no connection
down - internet :: Engineer came, said everything was fine, but as soon as he left the internet died again
degraded - internet :: internet drops every hour and comes back
down - tv :: 4G works, internet too, but the TV just shows an error message
unknown - - :: thanks for your work
down virginmedia customer_service :: Can't log in to My Virgin Media, the website crashes
down - mobile :: Since the power cut no mobile network
down - internet :: Our school has had no internet since Monday
down plusnet=bt internet,fixed :: plusnet customer, no landline or internet in ryde since thursday
down ee mobile :: EE not working in Oban, can't make calls
up vodafone.uk - :: Vodafone is working again in Bude
down o2.uk mobile :: O2 dead in Stroud, phone says SOS only
down - internet :: netflix and everything not working, wifi is out
degraded sky tv :: Sky glass keeps freezing
down - internet :: Internet hasn't worked here all morning in Rye
down bt internet :: Trouble with BT wifi since 7.15 this morning in Tring, nothing loads
degraded virginmedia internet :: My Virgin broadband drops out regularly, sometimes ten times an hour, in Wigan
up sky internet :: My Sky router suddenly came back to life at 1pm, everything perfect now
unknown - - :: They promised me an engineer on Tuesday, we'll see
down o2.uk mobile :: Switched to O2 last month and since Monday not a single call gets through in Ely
down - internet :: No internet, no news, no engineer: we've been forgotten
up - fixed :: Good news, the dial tone is back on our landline
down - internet :: All lights on the modem are green but no website opens
down virginmedia internet,tv :: Virgin Media Erith: TV and internet gone since 8pm
down - customer_service :: Tried to reach support ten times, they hang up every time
down talktalk internet :: Openreach line, contract with TalkTalk: no sync on the router for three days
down - mobile :: Texts aren't sending and calls go straight to voicemail
unknown bt - :: I want to leave BT, any tips?
down - payment :: In the restaurant the card terminal has been rejecting every card since noon
down - internet :: They were going to fix it yesterday, result: still no internet
degraded - tv :: TV has been working on and off since Sunday
down sky tv :: Sky says all is well again; here in Bude the TV stays black
up ee - :: EE is working again in Wick
down three.uk mobile :: Three: zero reception in Oban
up - internet :: Connection has held since this morning, no more drops
unknown - - :: When will fibre come to our village?
down bt emergency,fixed :: BT outage: landline dead and 999 unreachable in the valley
down - internet :: Thanks a lot fibre, another lovely day with no connection, well done
down bt tv :: BT: no TV since 7pm, internet and landline on the other hand are perfectly fine
up - internet,fixed :: Internet and landline are working again, about time!
down - tv :: Internet is back, TV not yet
down - mobile :: Writing from the office because at home there's no signal on the mobile
degraded - internet :: It works but at 3 Mbps, so basically nothing
up bt internet :: Ten days without BT fibre, and since last night it's all working again
down - internet :: Engineers came twice, no result, the internet stays dead
down - internet,fixed,tv :: everything dead (internet, landline, tv) since 3 March
down bt mail :: BT webmail won't open any more, server error
unknown - - :: The planned interruption for roadworks is on Thursday from 8 to 10
down - fixed :: When we pick up the landline we hear nothing
degraded - fixed :: the landline crackles so badly you can't understand a word
up - mobile :: Around 6pm we had mobile signal again in the valley
down virginmedia internet :: Virgin Media texted that the outage is over. Not true, the internet is still off.
down - payment,internet :: Shop at a standstill: no internet and no card machine
down - internet :: whole street affected nobody has internet any more
degraded o2.uk mobile :: O2 4G very weak for a week, videos won't load
up - tv :: My TV is back after restarting the box
unknown - - :: Does anyone have the number for customer service?
down - fixed :: The phone isn't working any more at my grandparents' in Ripon
down - internet,fixed :: No phone and no internet in the hamlet
down - tv :: No signal on the set top box since the update
down - mobile :: Network dead since 10, can't make a call on my mobile
down bt internet :: bt hub dead, broadband light off
down - mail,customer_service :: mailbox locked and the customer portal keeps crashing
down ee emergency,mobile :: EE mobile down, we can't even ring 999 any more
down sky tv :: Sky box stuck on the logo, not a single channel left
degraded bt internet :: BT fibre: 40 Mb/s instead of 900 since last week
up virginmedia internet :: Virgin internet restored at ours at 21:45
down virginmedia customer_service,internet :: no internet and Virgin customer service has kept me on hold for 2 hours
up - mobile :: 4g is back
degraded - mobile,internet :: 4G and wifi unstable since Monday
down - internet :: the fibre has been cut for three weeks and the provider does nothing
down talktalk internet,tv :: TalkTalk router offline in Bury, so no TV and no internet
unknown - - :: Could you delete my report from yesterday?
down - internet :: My son can't follow his lessons any more, internet hasn't worked since yesterday
down - payment :: card machine at the baker's isn't working, cash only
down bt internet :: I'm still waiting for BT to repair my fibre
down - fixed :: our landlines at the surgery no longer ring
down vodafone.uk mobile :: Since midnight Vodafone mobile without service in Exeter
up sky internet :: Sky: problem solved at 10, fibre works
down - internet,tv :: tv and internet gone this morning, only the phone works
down ee - :: EE, yet another outage in Wick
degraded - mail :: Emails arrive hours late
down bt internet :: On my EE hotspot cos Plusnet broadband is off
down ee mobile :: It's not Vodafone, it's EE: no signal in Crewe
down sky internet :: No internet since lunch, Sky, Hull
down vodafone.uk mobile :: no signal again #vodafonedown
unknown bt - :: Why has my BT bill gone up again?
up - internet :: The router sorted itself out, panic over
down - internet :: Internet off on Sunday and nobody has called back
`;
