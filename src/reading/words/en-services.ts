import type { ServiceWords } from "./words.ts";

export const EN_SERVICES: ServiceWords = {
  services: {
    internet: `getting online, got online, gets online, Netflix, YouTube, # mbps, # mbit, # meg, # megs, # mbps, # meg, # megs, # kbps, no website, no websites, no sites, sync, no sync, 
      web, the web, internet, the internet, wifi, wi-fi, wi fi, broadband, router, routers,
      modem, hub, fibre, fiber, full fibre, FTTP, FTTC, ADSL, DSL, 
      internet connection, connectivity, home internet, mbps, mb/s, meg, megs, megabits,
      download speed, download speeds, upload speed, download, upload, ping, surf, surfing,
      browse, browsing, get online, going online, go online, line speed, speeds, speed,
      ethernet, web pages, webpages, websites, streaming, landline broadband, packet loss,
      leased line, net, the net, mesh, kbps, gigabit, internet speeds
    `,
    tv: `tely, telli, telley, tele, half the channels, half of the channels, half our channels, half my channels, some channels, some of the channels, several channels, 
      TV, tvs, telly, television, televisions, set top box, set-top box, TV box, channels,
      channel, box set, digibox, TV service, freeview, IPTV, TV signal, TV picture, picture,
      decoder, on demand, live TV, cable TV, catch up TV
    `,
    mail: `
      email, emails, e-mail, e-mails, mail, mails, mailbox, mailboxes, webmail, inbox,
      mail server, email server, SMTP, IMAP, POP3, email account, email accounts, email address,
      emailing, mail account
    `,
    fixed: `
      landline, landlines, land line, land lines, home phone, home phones, house phone,
      dial tone, dialtone, dialling tone, VOIP, phone line, phone lines, telephone line,
      telephone lines, fixed line, digital voice, home telephone, desk phones, office phones,
      phone system, telephony
    `,
    mobile: `only 2G, only 3G, only Edge, only E, just 2G, just 3G, just Edge, stuck on 2G, stuck on 3G, stuck on Edge, stuck on E, down to 2G, down to 3G, down to Edge, down to E, nothing but 2G, nothing but 3G, nothing but Edge, nothing but E, only getting 2G, only getting 3G, only getting Edge, only getting E, zero bars, no bars, 0 bars, not a bar, not a single bar, no bar, my phone, our phones, my phones, phone signal, phone reception, phone network, network on my phone, signal on my phone, on my phone, 
      no phone signal, still no service, mobile, mobiles, mobile phone, mobile phones,
      mobile signal, mobile data, mobile internet, mobile network, mobile service, cell,
      cell phone, cellphone, cellular, phone signal, reception, 4g, 5g, 3g, 4 g, 5 g, lte, sms,
      text message, text messages, texts, texting, bars, bar, bar of signal, bars of signal,
      SOS only, SOS, emergency calls only, no service, data, sim, sim card, esim, mast, masts,
      voicemail, coverage, no network, smartphone, smartphones, phone network, roaming, handset
    `,
    payment: `
      card machine, card machines, card reader, card readers, card payment, card payments,
      card terminal, card terminals, payment terminal, payment terminals, contactless,
      contactless payments, chip and pin, the till, our till, tills, pay by card,
      paying by card, cards, card, card transactions, PDQ, PDQ machine, POS, take payments,
      process payments, taking cards, payments, SumUp, point of sale, take card, accept cards,
      payment machine, payment machines, EPOS, cash only
    `,
    customer_service: `online account, customer portal, customer area, customer portal, portal, self service, 
      customer service, customer services, customer support, customer care, helpline, help line,
      helplines, help desk, helpdesk, support line, hotline, call centre, call center,
      call centres, contact centre, tech support, technical support, support, support team,
      live chat, chat, chatbot, their site, their website, their app, their web site,
      their number, their helpline, their phone line, their phone lines, service status page,
      status page, status checker, fault line, faults line, my account, online account, agent,
      anyone at, help number, complaints line, service centre
    `,
    emergency: `
      999, 112, 911, 111, emergency number, emergency numbers, emergency services,
      emergency calls, emergency call, call an ambulance, ambulance, ambulances, fire brigade,
      call the police, 999 calls, careline, pendant alarm, lifeline alarm, emergency line
    `,
  },
  telephone: `phone, phones, telephone, telephones`,
  calls: `
    call, calls, calling, ring out, make calls, receive calls, phone calls, phone call, ringing,
    dial, dial out, incoming calls, outgoing calls
  `,
  connection: `connection, connections`,
  signal: `network, the network, 
    still no signal, signal, no signal, any signal, without signal, zero signal, lost signal,
    signal lost
  `,
  ownChannel: `
    site, website, web site, app, apps, webpage, portal, homepage, page, number, phone number
  `,
};
