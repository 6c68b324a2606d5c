<?xml version='1.0' encoding='UTF-8'?>
<!-- Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden. -->
<xplan:XPlanAuszug xmlns:xplan="http://www.xplanung.de/xplangml/6/0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" gml:id="hh-wind">
  <gml:boundedBy>
    <gml:Envelope srsName="EPSG:25832">
      <gml:lowerCorner>551394.000 5923116.900</gml:lowerCorner>
      <gml:upperCorner>586203.771 5952763.200</gml:upperCorner>
    </gml:Envelope>
  </gml:boundedBy>
  <gml:featureMember>
    <xplan:FP_Plan gml:id="hh-wind-plan">
      <gml:boundedBy>
        <gml:Envelope srsName="EPSG:25832">
          <gml:lowerCorner>551394.000 5923116.900</gml:lowerCorner>
          <gml:upperCorner>586203.771 5952763.200</gml:upperCorner>
        </gml:Envelope>
      </gml:boundedBy>
      <xplan:name>Änderung des Flächennutzungsplans Hamburg, Windenergie – illustrativer Entwurf</xplan:name>
      <xplan:beschreibung>Illustrativ: ausgedacht von Planabgleich, um grenzüberschreitende Abstimmung zu zeigen. Kein Plan im Rechtssinn; Flächen, Namen und Festlegungen sind frei erfunden.</xplan:beschreibung>
      <xplan:kommentar>Illustrative Beispieldaten des Projekts Planabgleich.</xplan:kommentar>
      <xplan:technHerstellDatum>2026-01-15</xplan:technHerstellDatum>
      <xplan:erstellungsMassstab>20000</xplan:erstellungsMassstab>
      <xplan:technischerPlanersteller>Planabgleich (Beispieldaten)</xplan:technischerPlanersteller>
      <xplan:raeumlicherGeltungsbereich>
        <gml:MultiSurface gml:id="hh-wind-extent" srsName="EPSG:25832">
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent1" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>582507.600 5924981.900 582518.000 5924935.000 582542.000 5924886.100 582576.200 5924837.100 582616.100 5924788.200 582659.400 5924738.200 582707.300 5924685.600 582763.700 5924631.000 582831.700 5924578.200 582910.900 5924533.400 582996.200 5924502.800 583079.900 5924489.700 583155.400 5924493.000 583219.700 5924508.100 583273.600 5924529.800 583319.700 5924554.300 583359.500 5924581.100 583391.800 5924611.400 583413.900 5924646.600 583424.300 5924686.400 583424.400 5924728.600 583419.200 5924771.100 583414.100 5924812.800 583411.700 5924855.500 583409.600 5924901.700 583400.900 5924953.600 583377.800 5925010.300 583335.700 5925067.900 583275.300 5925121.200 583201.900 5925166.300 583122.600 5925201.900 583042.400 5925229.700 582963.300 5925252.000 582885.200 5925269.700 582808.700 5925281.000 582736.700 5925282.500 582673.900 5925271.200 582624.800 5925247.100 582590.700 5925213.400 582568.400 5925175.100 582552.100 5925136.800 582537.000 5925100.100 582522.000 5925063.700 582510.300 5925024.900 582507.600 5924981.900</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent2" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>578717.000 5940568.700 578717.900 5940551.300 578722.600 5940537.300 578729.900 5940527.200 578737.900 5940519.600 578746.000 5940512.600 578754.200 5940505.500 578763.000 5940499.400 578772.900 5940496.900 578783.400 5940500.200 578793.500 5940509.400 578802.300 5940522.800 578809.500 5940537.200 578815.900 5940550.200 578822.700 5940561.000 578830.400 5940571.100 578838.400 5940582.600 578845.100 5940596.600 578848.900 5940612.700 578849.100 5940629.000 578846.300 5940643.700 578842.500 5940656.400 578839.600 5940668.400 578838.400 5940681.900 578838.200 5940697.900 578837.300 5940715.700 578833.900 5940732.500 578827.300 5940745.000 578818.100 5940751.300 578807.500 5940751.800 578796.800 5940748.600 578786.500 5940744.100 578776.400 5940739.300 578766.400 5940733.300 578756.700 5940724.300 578748.500 5940711.100 578742.900 5940694.300 578740.300 5940676.100 578739.800 5940659.100 578739.400 5940644.800 578737.300 5940632.400 578732.600 5940619.900 578726.200 5940605.100 578720.200 5940587.500 578717.000 5940568.700</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent3" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>577745.400 5945873.200 577749.200 5945842.200 577759.900 5945817.300 577778.300 5945802.000 577803.000 5945797.900 577830.300 5945803.200 577856.300 5945812.600 577878.600 5945820.200 577897.600 5945822.000 577915.900 5945818.200 577936.300 5945813.100 577960.400 5945812.200 577987.500 5945819.900 578015.200 5945837.500 578041.600 5945863.100 578065.600 5945893.400 578087.800 5945926.300 578108.800 5945960.900 578127.900 5945997.500 578143.100 5946035.700 578151.300 5946073.400 578150.700 5946107.400 578141.600 5946134.900 578127.000 5946155.400 578110.700 5946171.100 578095.800 5946185.600 578082.800 5946201.400 578069.800 5946218.000 578054.200 5946232.200 578034.300 5946239.300 578010.500 5946236.400 577985.000 5946224.200 577960.000 5946206.300 577936.500 5946187.400 577913.500 5946170.400 577889.300 5946155.000 577862.700 5946138.200 577834.600 5946116.500 577807.600 5946088.100 577784.700 5946053.900 577767.800 5946016.500 577756.700 5945978.900 577750.000 5945942.400 577746.200 5945907.100 577745.400 5945873.200</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent4" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>551394.000 5939278.600 551406.000 5939213.200 551425.000 5939157.000 551438.300 5939105.600 551444.500 5939054.300 551452.400 5939003.000 551474.600 5938957.100 551518.100 5938923.700 551579.500 5938906.000 551647.900 5938899.900 551712.700 5938895.400 551770.400 5938882.700 551827.200 5938858.800 551893.500 5938830.600 551976.000 5938811.600 552072.100 5938814.900 552170.300 5938846.100 552258.000 5938900.600 552328.200 5938967.400 552384.000 5939035.400 552434.700 5939099.300 552487.600 5939160.300 552541.300 5939222.800 552565.568 5939259.452 552392.847 5939453.746 552329.849 5939630.429 552294.500 5939661.400 552231.800 5939683.600 552153.700 5939683.900 552069.700 5939665.600 551987.300 5939638.600 551906.900 5939612.700 551822.700 5939591.500 551729.100 5939570.200 551627.500 5939539.400 551529.200 5939491.600 551450.900 5939426.800 551405.300 5939352.300 551394.000 5939278.600</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent5" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>585335.400 5923661.900 585339.900 5923617.200 585358.800 5923569.300 585386.600 5923521.800 585418.800 5923476.100 585453.900 5923432.400 585492.700 5923390.600 585536.200 5923351.100 585584.100 5923315.100 585634.700 5923283.200 585685.900 5923254.700 585736.900 5923227.700 585789.100 5923200.300 585844.400 5923172.200 585903.600 5923146.000 585964.700 5923126.100 586023.300 5923116.900 586073.900 5923120.900 586113.300 5923137.000 586141.900 5923161.200 586163.200 5923189.400 586181.100 5923218.500 586197.500 5923248.500 586203.771 5923263.919 586185.147 5923292.516 586081.515 5923322.347 585990.836 5923354.449 585861.935 5923444.755 585770.303 5923617.848 585650.567 5923700.345 585625.751 5923718.099 585596.900 5923721.500 585544.100 5923728.600 585487.800 5923734.500 585431.900 5923734.200 585383.400 5923723.000 585349.800 5923698.500 585335.400 5923661.900</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
          <gml:surfaceMember>
            <gml:Polygon gml:id="hh-wind-extent6" srsName="EPSG:25832">
              <gml:exterior>
                <gml:LinearRing>
                  <gml:posList>571032.837 5952384.104 571129.331 5952331.331 571172.500 5952332.800 571219.900 5952336.100 571260.400 5952336.600 571296.700 5952332.800 571333.700 5952326.200 571375.500 5952320.600 571423.300 5952320.200 571475.500 5952327.500 571528.600 5952343.200 571579.700 5952365.700 571627.100 5952392.900 571670.500 5952423.400 571709.400 5952456.100 571742.500 5952490.900 571767.500 5952526.800 571782.100 5952562.600 571785.800 5952596.700 571780.400 5952628.100 571769.000 5952656.800 571753.900 5952683.800 571735.400 5952709.400 571711.600 5952732.800 571679.500 5952751.600 571637.600 5952762.400 571587.300 5952763.200 571533.000 5952753.800 571479.800 5952737.300 571431.200 5952717.900 571387.300 5952699.900 571345.400 5952685.100 571301.600 5952672.600 571253.400 5952659.700 571201.300 5952643.100 571195.659 5952640.734 571113.322 5952503.768 571032.837 5952384.104</gml:posList>
                </gml:LinearRing>
              </gml:exterior>
            </gml:Polygon>
          </gml:surfaceMember>
        </gml:MultiSurface>
      </xplan:raeumlicherGeltungsbereich>
      <xplan:hatGenerAttribut>
        <xplan:XP_StringAttribut>
          <xplan:name>illustrativ</xplan:name>
          <xplan:wert>true</xplan:wert>
        </xplan:XP_StringAttribut>
      </xplan:hatGenerAttribut>
      <xplan:gemeinde>
        <xplan:XP_Gemeinde>
          <xplan:ags>02000000</xplan:ags>
          <xplan:gemeindeName>Freie und Hansestadt Hamburg</xplan:gemeindeName>
        </xplan:XP_Gemeinde>
      </xplan:gemeinde>
      <xplan:planArt>4000</xplan:planArt>
      <xplan:sachgebiet>Windenergie</xplan:sachgebiet>
      <xplan:rechtsstand>2400</xplan:rechtsstand>
      <xplan:auslegungsStartDatum>2026-10-15</xplan:auslegungsStartDatum>
      <xplan:auslegungsEndDatum>2026-12-15</xplan:auslegungsEndDatum>
      <xplan:bereich xlink:href="#hh-wind-bereich-0"/>
    </xplan:FP_Plan>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:FP_Bereich gml:id="hh-wind-bereich-0">
      <xplan:nummer>0</xplan:nummer>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-rissen-suelldorf-1"/>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-duvenstedt-1"/>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-volksdorf-1"/>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-rahlstedt-1"/>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-curslack-1"/>
      <xplan:planinhalt xlink:href="#hh-wind-vorranggebiet-windenergie-altengamme-1"/>
      <xplan:gehoertZuPlan xlink:href="#hh-wind-plan"/>
    </xplan:FP_Bereich>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-rissen-suelldorf-1">
      <xplan:text>Vorranggebiet Windenergie Rissen/Sülldorf</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-rissen-suelldorf-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>551394.000 5939278.600 551406.000 5939213.200 551425.000 5939157.000 551438.300 5939105.600 551444.500 5939054.300 551452.400 5939003.000 551474.600 5938957.100 551518.100 5938923.700 551579.500 5938906.000 551647.900 5938899.900 551712.700 5938895.400 551770.400 5938882.700 551827.200 5938858.800 551893.500 5938830.600 551976.000 5938811.600 552072.100 5938814.900 552170.300 5938846.100 552258.000 5938900.600 552328.200 5938967.400 552384.000 5939035.400 552434.700 5939099.300 552487.600 5939160.300 552541.300 5939222.800 552565.568 5939259.452 552392.847 5939453.746 552329.849 5939630.429 552294.500 5939661.400 552231.800 5939683.600 552153.700 5939683.900 552069.700 5939665.600 551987.300 5939638.600 551906.900 5939612.700 551822.700 5939591.500 551729.100 5939570.200 551627.500 5939539.400 551529.200 5939491.600 551450.900 5939426.800 551405.300 5939352.300 551394.000 5939278.600</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-duvenstedt-1">
      <xplan:text>Vorranggebiet Windenergie Duvenstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-duvenstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>571032.837 5952384.104 571129.331 5952331.331 571172.500 5952332.800 571219.900 5952336.100 571260.400 5952336.600 571296.700 5952332.800 571333.700 5952326.200 571375.500 5952320.600 571423.300 5952320.200 571475.500 5952327.500 571528.600 5952343.200 571579.700 5952365.700 571627.100 5952392.900 571670.500 5952423.400 571709.400 5952456.100 571742.500 5952490.900 571767.500 5952526.800 571782.100 5952562.600 571785.800 5952596.700 571780.400 5952628.100 571769.000 5952656.800 571753.900 5952683.800 571735.400 5952709.400 571711.600 5952732.800 571679.500 5952751.600 571637.600 5952762.400 571587.300 5952763.200 571533.000 5952753.800 571479.800 5952737.300 571431.200 5952717.900 571387.300 5952699.900 571345.400 5952685.100 571301.600 5952672.600 571253.400 5952659.700 571201.300 5952643.100 571195.659 5952640.734 571113.322 5952503.768 571032.837 5952384.104</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-volksdorf-1">
      <xplan:text>Vorranggebiet Windenergie Volksdorf</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-volksdorf-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>577745.400 5945873.200 577749.200 5945842.200 577759.900 5945817.300 577778.300 5945802.000 577803.000 5945797.900 577830.300 5945803.200 577856.300 5945812.600 577878.600 5945820.200 577897.600 5945822.000 577915.900 5945818.200 577936.300 5945813.100 577960.400 5945812.200 577987.500 5945819.900 578015.200 5945837.500 578041.600 5945863.100 578065.600 5945893.400 578087.800 5945926.300 578108.800 5945960.900 578127.900 5945997.500 578143.100 5946035.700 578151.300 5946073.400 578150.700 5946107.400 578141.600 5946134.900 578127.000 5946155.400 578110.700 5946171.100 578095.800 5946185.600 578082.800 5946201.400 578069.800 5946218.000 578054.200 5946232.200 578034.300 5946239.300 578010.500 5946236.400 577985.000 5946224.200 577960.000 5946206.300 577936.500 5946187.400 577913.500 5946170.400 577889.300 5946155.000 577862.700 5946138.200 577834.600 5946116.500 577807.600 5946088.100 577784.700 5946053.900 577767.800 5946016.500 577756.700 5945978.900 577750.000 5945942.400 577746.200 5945907.100 577745.400 5945873.200</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-rahlstedt-1">
      <xplan:text>Vorranggebiet Windenergie Rahlstedt</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-rahlstedt-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>578717.000 5940568.700 578717.900 5940551.300 578722.600 5940537.300 578729.900 5940527.200 578737.900 5940519.600 578746.000 5940512.600 578754.200 5940505.500 578763.000 5940499.400 578772.900 5940496.900 578783.400 5940500.200 578793.500 5940509.400 578802.300 5940522.800 578809.500 5940537.200 578815.900 5940550.200 578822.700 5940561.000 578830.400 5940571.100 578838.400 5940582.600 578845.100 5940596.600 578848.900 5940612.700 578849.100 5940629.000 578846.300 5940643.700 578842.500 5940656.400 578839.600 5940668.400 578838.400 5940681.900 578838.200 5940697.900 578837.300 5940715.700 578833.900 5940732.500 578827.300 5940745.000 578818.100 5940751.300 578807.500 5940751.800 578796.800 5940748.600 578786.500 5940744.100 578776.400 5940739.300 578766.400 5940733.300 578756.700 5940724.300 578748.500 5940711.100 578742.900 5940694.300 578740.300 5940676.100 578739.800 5940659.100 578739.400 5940644.800 578737.300 5940632.400 578732.600 5940619.900 578726.200 5940605.100 578720.200 5940587.500 578717.000 5940568.700</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-curslack-1">
      <xplan:text>Vorranggebiet Windenergie Curslack</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-curslack-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>582507.600 5924981.900 582518.000 5924935.000 582542.000 5924886.100 582576.200 5924837.100 582616.100 5924788.200 582659.400 5924738.200 582707.300 5924685.600 582763.700 5924631.000 582831.700 5924578.200 582910.900 5924533.400 582996.200 5924502.800 583079.900 5924489.700 583155.400 5924493.000 583219.700 5924508.100 583273.600 5924529.800 583319.700 5924554.300 583359.500 5924581.100 583391.800 5924611.400 583413.900 5924646.600 583424.300 5924686.400 583424.400 5924728.600 583419.200 5924771.100 583414.100 5924812.800 583411.700 5924855.500 583409.600 5924901.700 583400.900 5924953.600 583377.800 5925010.300 583335.700 5925067.900 583275.300 5925121.200 583201.900 5925166.300 583122.600 5925201.900 583042.400 5925229.700 582963.300 5925252.000 582885.200 5925269.700 582808.700 5925281.000 582736.700 5925282.500 582673.900 5925271.200 582624.800 5925247.100 582590.700 5925213.400 582568.400 5925175.100 582552.100 5925136.800 582537.000 5925100.100 582522.000 5925063.700 582510.300 5925024.900 582507.600 5924981.900</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
  <gml:featureMember>
    <xplan:RP_ErneuerbareEnergie gml:id="hh-wind-vorranggebiet-windenergie-altengamme-1">
      <xplan:text>Vorranggebiet Windenergie Altengamme</xplan:text>
      <xplan:ebene>0</xplan:ebene>
      <xplan:gehoertZuBereich xlink:href="#hh-wind-bereich-0"/>
      <xplan:rechtscharakter>4000</xplan:rechtscharakter>
      <xplan:gebietsTyp>1000</xplan:gebietsTyp>
      <xplan:position>
        <gml:Polygon gml:id="hh-wind-vorranggebiet-windenergie-altengamme-1-g" srsName="EPSG:25832">
          <gml:exterior>
            <gml:LinearRing>
              <gml:posList>585335.400 5923661.900 585339.900 5923617.200 585358.800 5923569.300 585386.600 5923521.800 585418.800 5923476.100 585453.900 5923432.400 585492.700 5923390.600 585536.200 5923351.100 585584.100 5923315.100 585634.700 5923283.200 585685.900 5923254.700 585736.900 5923227.700 585789.100 5923200.300 585844.400 5923172.200 585903.600 5923146.000 585964.700 5923126.100 586023.300 5923116.900 586073.900 5923120.900 586113.300 5923137.000 586141.900 5923161.200 586163.200 5923189.400 586181.100 5923218.500 586197.500 5923248.500 586203.771 5923263.919 586185.147 5923292.516 586081.515 5923322.347 585990.836 5923354.449 585861.935 5923444.755 585770.303 5923617.848 585650.567 5923700.345 585625.751 5923718.099 585596.900 5923721.500 585544.100 5923728.600 585487.800 5923734.500 585431.900 5923734.200 585383.400 5923723.000 585349.800 5923698.500 585335.400 5923661.900</gml:posList>
            </gml:LinearRing>
          </gml:exterior>
        </gml:Polygon>
      </xplan:position>
      <xplan:flaechenschluss>false</xplan:flaechenschluss>
      <xplan:typ>1000</xplan:typ>
    </xplan:RP_ErneuerbareEnergie>
  </gml:featureMember>
</xplan:XPlanAuszug>
